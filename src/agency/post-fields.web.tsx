import { z } from 'zod'
import { Combobox } from '../kit/combobox.tsx'
import type { Bound } from '../kit/form.tsx'
import { useLang } from '../kit/lang.ts'
import { Select } from '../kit/select.tsx'
import { useAsk } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { agencyContract, postContract } from './contract.ts'
import { type RoleCode, takesTwo } from './roles.ts'

const { agencyId, role } = postContract.give.input.shape

/** As the form holds it: nothing is chosen yet. */
export type PostForm = { agencyId: string | undefined; role: RoleCode | undefined }

/** Trap: an `.optional().refine(…)` would let an absent key pass; the schema itself does not. */
export const postForm = z.object({
  agencyId: agencyId as unknown as z.ZodType<string, string | undefined>,
  role: role as unknown as z.ZodType<RoleCode, RoleCode | undefined>,
})

type Props = {
  readonly agency: Bound<string | undefined>
  readonly role: Bound<RoleCode | undefined>
  /** The first set-up: nobody is there who could confirm. */
  readonly alone: boolean
}

/** Where, and in which role. */
export const PostFields = ({ agency, role: roleBind, alone }: Props) => {
  const { t, label, roles } = useAdminWords()
  const lang = useLang()
  const agencies = useAsk(agencyContract.list, {})
  const open =
    agencies.state === 'ready' ? agencies.value.agencies.filter((one) => one.open && !one.partnerOnly) : []
  return (
    <>
      <Combobox
        {...agency}
        label={t('officers.agency')}
        options={open.map((one) => ({ value: one.agencyId, text: one.name[lang] }))}
      />
      <Select
        {...roleBind}
        label={label('post.role')}
        options={roles}
        {...(!alone && roleBind.value && takesTwo(roleBind.value) ? { hint: t('post.two') } : {})}
      />
    </>
  )
}
