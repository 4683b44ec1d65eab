import { provinceAt } from '../agency/area-provinces.ts'
import { sightLines, sightOf } from '../agency/can-see-words.ts'
import { isRoleCode } from '../agency/roles.ts'
import { agencyNamesOn, normalLogin, postsOn } from '../agency/sign-in-people.server.ts'
import { operations } from '../contract.ts'
import { dayOf, instantFromMs } from '../kernel/day.ts'
import type { Command } from './command.ts'
import { openExisting } from './existing.ts'
import { Trouble } from './trouble.ts'

export const canSeeCommand: Command = {
  name: 'can-see',
  says: 'What can this person see? In words, for each post they hold today.',
  usage: 'can-see LOGIN [--lang vi|en] [--data DIR]',
  options: { data: { type: 'string' }, lang: { type: 'string', default: 'vi' } },
  run: async ({ values, positionals: [login] }) => {
    if (login === undefined) throw new Trouble('Say whom: duongve can-see LOGIN')
    const lang = values.lang === 'en' ? 'en' : 'vi'
    const { opened } = await openExisting(values)
    try {
      const today = dayOf(instantFromMs(Date.now()))
      const lines = await opened.db.transaction({ role: 'dv_system' }, async (tx) => {
        const officer = await tx
          .selectFrom('officer')
          .selectAll()
          .where('login', '=', normalLogin(login))
          .executeTakeFirst()
        if (!officer) throw new Trouble(`There is no officer ${login}.`)
        const provinceId = officer.province_id
        const posts = officer.active ? await postsOn(tx, officer, today) : []
        const names = await agencyNamesOn(tx, {
          provinceId,
          on: today,
          ids: posts.map(({ agency_id }) => agency_id),
        })
        const provinceName = provinceAt(provinceId, today)?.name ?? provinceId
        return posts.flatMap(({ role, agency_id }) =>
          isRoleCode(role)
            ? sightLines(
                sightOf({
                  role,
                  agencyName: names.get(agency_id)?.[lang] ?? '',
                  provinceName,
                  operations,
                  lang,
                }),
                lang,
              )
            : [],
        )
      })
      process.stdout.write(`${lines.length === 0 ? 'Nothing: no post today.' : lines.join('\n')}\n`)
      return 0
    } finally {
      await opened.close()
    }
  },
}
