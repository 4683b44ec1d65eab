import { z } from 'zod'

type Issue = {
  readonly code?: string | undefined
  readonly input?: unknown
  readonly origin?: string | undefined
  readonly format?: string | undefined
  readonly message?: string | undefined
}

const isBlank = (input: unknown): boolean =>
  input === undefined || input === null || input === '' || (Array.isArray(input) && input.length === 0)

const tooSmall = (issue: Issue): string => {
  if (isBlank(issue.input)) return 'err.required'
  if (issue.origin === 'string') return 'err.too-short'
  if (issue.origin === 'array') return 'err.too-few'
  return 'err.too-small'
}

const tooBig = (issue: Issue): string => {
  if (issue.origin === 'string') return 'err.too-long'
  if (issue.origin === 'array') return 'err.too-many'
  return 'err.too-big'
}

/** The text key of a zod issue. A schema that names its own key (`err.…`, `refusal.…`) keeps it. */
export const issueKey = (issue: Issue): string => {
  if (issue.message && /^[a-z]+(?:[.-][a-z0-9-]+)+$/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return isBlank(issue.input) ? 'err.required' : 'err.wrong-kind'
    case 'invalid_value':
    case 'invalid_union':
      return isBlank(issue.input) ? 'err.required' : 'err.choose'
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      if (isBlank(issue.input)) return 'err.required'
      return issue.format === 'email' ? 'err.email' : 'err.format'
    case 'unrecognized_keys':
      return 'err.unknown-key'
    default:
      return isBlank(issue.input) ? 'err.required' : 'err.invalid'
  }
}

/**
 * Zod probes `new Function`, which a strict policy and Trusted Types report on every page: `jitless`
 * stops that. Settings are global, so this file is imported first, by the browser and by the server.
 */
z.config({ jitless: true, customError: (issue) => issueKey(issue) })

export type FieldError = { readonly at: string; readonly code: string }

/** Issues as `path.in.dots` and text key, one for each path: the first is the one to mend first. */
export const fieldErrors = (error: z.ZodError): FieldError[] => {
  const seen = new Map<string, string>()
  for (const issue of error.issues) {
    const at = issue.path.map(String).join('.')
    if (!seen.has(at)) seen.set(at, issue.message)
  }
  return [...seen].map(([at, code]) => ({ at, code }))
}
