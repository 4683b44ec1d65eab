import { type Refusal, refuse } from '../kernel/refusal.ts'
import { given, type Identity } from '../person/schema.ts'
import type { OfficerCtx } from '../store/context.ts'
import { visibleCodes } from './identity-number.server.ts'

/** Evidence of the name strong enough to stop and look: the same syllables, however written or ordered. */
const STRONG = new Set(['name.same', 'name.same-without-marks', 'name.marks-differ', 'name.other-order'])

/** What costs more differs by more than order and a mark: it belongs to a search, not to a warning. */
const WITHIN = 3

/** Somebody within one's rights looks the same: a warning to look at, never a verdict. */
export const looksLikeKnown = async (
  ctx: OfficerCtx,
  identity: Identity,
  own?: string,
): Promise<Refusal | undefined> => {
  const name = given(identity.name)
  if (name === undefined) return undefined
  const born = given(identity.born)
  const birthYear = born === undefined ? null : Number(born.slice(0, 4))
  const alike = ctx.names
    .search({ provinceId: ctx.who.provinceId, text: name, birthYear, limit: 50, within: WITHIN })
    .filter(
      ({ caseId, why }) =>
        caseId !== own && why.some((one) => STRONG.has(one)) && !why.includes('birth-year.differs'),
    )
  const visible = await visibleCodes(
    ctx,
    alike.map(({ caseId }) => caseId),
  )
  const [caseCode] = visible.values()
  if (caseCode === undefined) return undefined
  return refuse('case.looks-alike', { at: 'identity.name', with: { count: visible.size, caseCode } })
}
