import { type DestinationStream, pino } from 'pino'

/**
 * What the server says of itself. It never sees bodies, names, codes or tokens: a line holds an operation,
 * an outcome and a request id, and of an error only its kind and where in our code it came from.
 */
export type Log = {
  info(message: string): void
  refused(instance: string, path: string, code: string): void
  failure(instance: string, error: unknown): void
}

export const createLog = (stream?: DestinationStream): Log => {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream ?? pino.destination(2))
  return {
    info: (message) => log.info(message),
    refused: (instance, path, code) => log.info({ instance, path: plainPath(path), code }, 'refused'),
    failure: (instance, error) => log.error({ instance, ...kindOf(error) }, 'failed'),
  }
}

const plainPath = (path: string) => (/^\/api\/[a-zA-Z]+\/[a-zA-Z]+$/.test(path) ? path : 'other')

/** The message of a database error may quote values, so it stays out; its code and our stack lines do not. */
const kindOf = (error: unknown) => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const where = (error.stack ?? '')
    .split('\n')
    .map((line) => /\/(src\/[^:)]+:\d+)/.exec(line)?.[1])
    .filter((line) => line !== undefined)
    .slice(0, 6)
  return { kind: error.name, code, where }
}
