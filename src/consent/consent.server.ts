import { agencyNames } from '../case/agency-names.server.ts'
import { appendTo } from '../case/append.server.ts'
import { contactRefused, instructionOf } from '../case/contact.ts'
import { loadCase } from '../case/file.server.ts'
import { grantsOn } from '../course/readers.ts'
import { isSmallChild } from '../course/rules-file.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Handler, handle } from '../store/context.ts'
import { consentContract } from './contract.ts'

const list = handle(consentContract.list, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { state } = file
  const agencies = await agencyNames(ctx)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  return {
    version: file.row.version,
    today: ctx.today,
    ageGroup: state.ageGroup,
    small: isSmallChild(state, ctx.today),
    consents: state.file.consents.toReversed().map(({ agencyId, seq: _, ...one }) => ({
      consentId: one.consentId,
      purpose: one.purpose,
      categories: [...one.categories],
      agency: names.get(agencyId) ?? '',
      on: one.on,
      until: one.until,
      by: one.by,
      representative: one.representative,
      signed: one.signed,
      withdrawnOn: one.withdrawnOn,
      holds: one.withdrawnOn === null && (one.until === null || one.until >= ctx.today),
    })),
    readers: grantsOn(state, ctx.today).map(({ agencyId, by }) => ({
      agency: names.get(agencyId) ?? '',
      by,
    })),
    agencies: agencies.map(({ id, name }) => ({ id, name })),
  }
})

const give = handle(consentContract.give, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const refused = contactRefused(instructionOf(state, ctx.today), [
      { way: 'care', agencyIds: [input.agencyId], at: 'agencyId' },
    ])
    if (refused) return refused
    const { purpose, agencyId, until, by, representative, representativeChecked, signed } = input
    // that there is a file, and where it stands, is part of whatever else is shown of it
    const categories = [...new Set(['C1' as const, ...input.categories])]
    return [
      {
        type: 'consent-given',
        effectiveAt: ctx.now,
        because: [{ instrument: '91/2025/QH15' }],
        body: {
          consentId: ctx.newId(),
          purpose,
          categories,
          agencyId,
          until,
          by,
          representative: by === 'person' ? null : representative,
          representativeChecked: by !== 'person' && representativeChecked,
          signed,
        },
      },
    ]
  }),
)

const withdraw = handle(consentContract.withdraw, (input, ctx) =>
  appendTo(ctx, input, () => [
    {
      type: 'consent-withdrawn',
      effectiveAt: ctx.now,
      because: [{ instrument: '91/2025/QH15' }],
      body: { consentId: input.consentId },
    },
  ]),
)

export const consentHandlers: readonly Handler[] = [list, give, withdraw]
