import { rolesOf } from '../case/identity-number.server.ts'
import { linesOf } from '../case/line.server.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { importerContract } from './contract.ts'
import { lookAt, optionsOf } from './look.server.ts'
import { readPlace } from './place.ts'

const MOST_ALIKE = 5

/** Lines of these files through every scope of the officer. */
const visibleLines = async (ctx: OfficerCtx, caseIds: readonly string[]) => {
  const lines = new Map<
    string,
    Awaited<ReturnType<typeof linesOf>> extends Map<string, infer L> ? L : never
  >()
  for (const role of rolesOf(ctx)) {
    await ctx.enter({ role })
    for (const [caseId, line] of await linesOf(ctx, caseIds)) lines.set(caseId, line)
  }
  await ctx.enter({})
  return lines
}

const check = handle(importerContract.check, async ({ options: chosen, rows }, ctx) => {
  const options = optionsOf(ctx, chosen)
  const looked = await lookAt(ctx, options, rows)
  const lines = await visibleLines(ctx, [
    ...new Set(
      looked.flatMap(({ alike, holders, taken }) => [
        ...alike.slice(0, 50),
        ...holders,
        ...(taken ? [taken] : []),
      ]),
    ),
  ])
  return {
    today: ctx.today,
    rows: looked.map(({ line, fields, faults, reading, taken, holders, alike }) => {
      const where = readPlace(fields.home ?? '', options)
      const shown = [...(taken ? [taken] : []), ...holders, ...alike]
      return {
        line,
        faults: faults.map((one) => ({ ...one })),
        read: reading && {
          receivedOn: reading.receivedOn,
          path: reading.way.path,
          ageGroup: reading.ageGroup,
          communeId: reading.communeId,
          certificateOn: reading.certificate?.on ?? null,
        },
        place: reading?.place ? { ...reading.place } : null,
        places: where.is === 'several' ? where.places.map((one) => ({ ...one })) : [],
        taken: taken !== null,
        number:
          holders.length === 0
            ? ('free' as const)
            : holders.some((one) => lines.has(one))
              ? ('here' as const)
              : ('elsewhere' as const),
        alike: [...new Set(shown)].flatMap((caseId) => lines.get(caseId) ?? []).slice(0, MOST_ALIKE),
      }
    }),
  }
})

export const checkHandlers: readonly Handler[] = [check]
