import type { Scope } from '../agency/roles.ts'
import { agencyNamesOn } from '../agency/sign-in-people.server.ts'
import { officerNames } from '../case/officer-names.server.ts'
import { receiverOf } from '../course/stage.ts'
import { dueState } from '../law/due-state.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { taskContract } from './contract.ts'
import { filesWithWork } from './read.server.ts'
import { isOfOffice, type Office, overseesAll } from './whose.ts'

const MOST_ITEMS = 300

/**
 * An office answers for the files of its area, whoever asks for it: a leader opens no file, but must see that one
 * is late. Codes leave here and nothing else of a person.
 */
const scopeOf = (office: Office): Scope => {
  const { agencyKind, communeId } = office
  if (overseesAll(office) || receiverOf(agencyKind) === 'support-agency') return 'province'
  return agencyKind === 'commune-committee' && communeId !== null ? 'commune' : 'agency'
}

const late = handle(taskContract.late, async (_, ctx) => {
  const { who, today, now } = ctx
  const { files, more } = await filesWithWork(ctx, {
    scope: scopeOf(who),
    before: today,
    lastOfficer: true,
  })
  const items = files
    .flatMap((file) => file.work.map((work) => ({ work, file })))
    .filter(({ work, file }) => isOfOffice(work, file, who))
    .flatMap(({ work, file }) =>
      work.due !== null && dueState(work, { now, near: today }) === 'overdue'
        ? [{ work, file, due: work.due }]
        : [],
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const ids = items.flatMap(({ file }) => file.officer ?? [])
  const names = ids.length === 0 ? new Map<string, string>() : await officerNames(ctx, ids)
  return {
    items: items.slice(0, MOST_ITEMS).map(({ work, file, due }) => ({
      caseCode: file.caseCode,
      kind: work.kind,
      due,
      by: work.by,
      officer: names.get(file.officer ?? '') ?? null,
    })),
    office: await officeName(ctx),
    more: more || items.length > MOST_ITEMS,
    today,
  }
})

const officeName = async ({ db, who, today, lang }: OfficerCtx): Promise<string> => {
  const about = { provinceId: who.provinceId, on: today, ids: [who.agencyId] }
  return (await agencyNamesOn(db, about)).get(who.agencyId)?.[lang] ?? ''
}

export const lateHandlers: readonly Handler[] = [late]
