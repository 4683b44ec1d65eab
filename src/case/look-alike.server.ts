import { type Refusal, refuse } from '../kernel/refusal.ts'
import { given, type Identity } from '../person/schema.ts'
import type { OfficerCtx } from '../store/context.ts'
import { visibleCodes } from './identity-number.server.ts'

/** Evidence of the name strong enough to stop and look: the same syllables, however written or ordered. */
const STRONG = new Set(['name.same', 'name.same-without-marks', 'name.marks-differ', 'name.other-order'])

/** What costs more differs by more than order and a mark: it belongs to a search, not to a warning. */
const WITHIN = 3

/** Files of the whole province that resemble; what of them may be told, `visibleCodes` decides. */
export const resembling = (ctx: OfficerCtx, identity: Identity): string[] => {
  const name = given(identity.name)
  if (name === undefined) return []
  const born = given(identity.born)
  const birthYear = born === undefined ? null : Number(born.slice(0, 4))
  return ctx.names
    .search({ provinceId: ctx.who.provinceId, text: name, birthYear, limit: 50, within: WITHIN })
    .filter(({ why }) => why.some((one) => STRONG.has(one)) && !why.includes('birth-year.differs'))
    .map(({ caseId }) => caseId)
}

/** Somebody within one's rights looks the same: a warning to look at, never a verdict. */
export const looksLikeKnown = async (
  ctx: OfficerCtx,
  identity: Identity,
  own?: string,
): Promise<Refusal | undefined> => {
  const alike = resembling(ctx, identity).filter((caseId) => caseId !== own)
  const visible = await visibleCodes(ctx, alike)
  const [caseCode] = visible.values()
  if (caseCode === undefined) return undefined
  return refuse('case.looks-alike', { at: 'identity.name', with: { count: visible.size, caseCode } })
}

/** The same for a group, with all rows at once: `rows` are their places in the list, from 0. */
export const rowsLikeKnown = async (
  ctx: OfficerCtx,
  rows: readonly { readonly identity: Identity; readonly notTheSame: boolean }[],
): Promise<Refusal | undefined> => {
  const alike = rows.map(({ identity, notTheSame }) => (notTheSame ? [] : resembling(ctx, identity)))
  const visible = await visibleCodes(ctx, [...new Set(alike.flat())])
  const warned = alike.flatMap((caseIds, at) => (caseIds.some((caseId) => visible.has(caseId)) ? [at] : []))
  if (warned.length === 0) return undefined
  return refuse('case.looks-alike', { at: 'people', with: { count: warned.length, rows: warned.join(',') } })
}
