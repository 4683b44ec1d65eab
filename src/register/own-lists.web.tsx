import { useState } from 'react'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Select } from '../kit/select.tsx'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { registerContract } from './contract.ts'
import { useRegisterWords } from './register-words.web.tsx'
import { queryOf, type View } from './search.ts'

type Props = { readonly view: View; readonly onChoose: (view: View) => void }

/** Lists that the officer keeps: chosen, kept under a name, forgotten. */
export const OwnLists = ({ view, onChoose }: Props) => {
  const { t } = useRegisterWords()
  const asked = useAsk(registerContract.lists, {})
  const refreshes = [registerContract.lists]
  const dropper = useSend(registerContract.dropList, { refreshes })
  const [keeping, setKeeping] = useState(false)
  const lists = asked.state === 'ready' ? asked.value.lists : []
  const shown = lists.find((one) => queryOf(one) === queryOf(view))
  return (
    <div className="row no-print">
      <Select
        label={t('register.lists')}
        emptyText={lists.length === 0 ? t('register.lists.none') : '—'}
        options={lists.map(({ id, name }) => ({ value: id, text: name }))}
        value={shown?.id}
        onChange={(id) => {
          const chosen = lists.find((one) => one.id === id)
          if (chosen) onChoose(chosen)
        }}
      />
      {shown ? (
        <Button
          icon="close"
          busy={dropper.sending}
          onClick={() =>
            void dropper
              .send({ id: shown.id })
              .then((outcome) => outcome.ok && toast(t('register.lists.dropped')))
          }
        >
          {t('register.lists.drop')}
        </Button>
      ) : (
        <Button icon="plus" onClick={() => setKeeping(true)}>
          {t('register.lists.keep')}
        </Button>
      )}
      {keeping && <Keep view={view} onClose={() => setKeeping(false)} />}
    </div>
  )
}

const Keep = ({ view, onClose }: { view: View; onClose: () => void }) => {
  const { t } = useRegisterWords()
  const [name, setName] = useState('')
  const [id] = useState(() => crypto.randomUUID())
  const keeper = useSend(registerContract.keepList, { refreshes: [registerContract.lists] })
  const keep = async () => {
    const { filter, sort, columns } = view
    const outcome = await keeper.send({ id, name, filter, sort, columns: [...columns] })
    if (!outcome.ok) return
    toast(t('register.lists.kept', { name }))
    onClose()
  }
  return (
    <Dialog open title={t('register.lists.keep')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label={t('register.lists.name')}
          hint={t('register.lists.name-hint')}
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
        />
        <Actions>
          <Button
            kind="main"
            type="submit"
            busy={keeper.sending}
            {...(name.trim() === '' ? { whyNot: t('register.lists.name') } : {})}
          >
            {t('register.lists.keep')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}
