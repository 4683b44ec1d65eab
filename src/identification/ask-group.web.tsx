import { useEffect, useRef, useState } from 'react'
import type { FileValue } from '../case/file.web.tsx'
import { useFileProblem } from '../case/file-words.web.tsx'
import { aliasOf } from '../case/line.web.tsx'
import type { InputOf } from '../kernel/operation.ts'
import { Badge } from '../kit/badge.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Checks } from '../kit/checks.tsx'
import { Link } from '../kit/link.tsx'
import type { Outcome, Problem } from '../kit/problem.ts'
import { ask, send } from '../kit/send.ts'
import { answers } from '../kit/use-send.ts'
import { identificationContract as contract } from './contract.ts'
import { useIdentificationWords } from './words.web.tsx'

type Letter = Omit<InputOf<typeof contract.askPolice>, 'caseCode' | 'version'>
type Told = { readonly code: string; readonly alias: string; readonly problem: Problem | null }
type Member = { readonly code: string; readonly alias: string; readonly whyNot: string | null }

/** Whether the letter may be recorded on a file now, and the version to which it is bound. */
const lookAt = async (caseCode: string) => {
  const found = await ask(contract.board, { caseCode }, { gate: true })
  if (!found.ok) return found
  const act = found.value.actions.find(({ step }) => step === 'police-asked')
  return { ok: true, version: found.value.version, whyNot: act?.whyNot ?? null } as const
}

/**
 * One letter for several people of one arrival: one command a file, each on its own. What cannot be recorded
 * on one file does not hold up the others, and what happened is shown file by file.
 */
export const useAskGroup = (file: FileValue) => {
  const words = useIdentificationWords()
  const [members, setMembers] = useState<readonly Member[]>([])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [outcome, setOutcome] = useState<readonly Told[] | undefined>(undefined)
  const together = file.linked.filter(({ as }) => as === 'same-arrival').map(({ line }) => line)
  const codes = together.map(({ caseCode }) => caseCode).join(' ')
  const aliases = useRef(new Map<string, string>())
  aliases.current = new Map(together.map((line) => [line.caseCode, aliasOf(line, words)]))

  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const seen: Member[] = []
      for (const code of codes.split(' ').filter((one) => one !== '')) {
        const found = await lookAt(code)
        if (!isCurrent) return
        if (!found.ok) continue
        seen.push({ code, alias: aliases.current.get(code) ?? '', whyNot: found.whyNot })
        setMembers([...seen])
      }
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [codes])

  const askOne = async (caseCode: string, letter: Letter): Promise<Problem | null> => {
    const found = await lookAt(caseCode)
    if (!found.ok) return found.problem
    const body = { ...letter, caseCode, version: found.version }
    const sent = await send(contract.askPolice, body, { requestId: crypto.randomUUID() })
    return sent.ok ? null : sent.problem
  }
  const sendAll = async (letter: Letter): Promise<Outcome<unknown>> => {
    const { line } = file
    const all = [
      { code: line.caseCode, alias: aliasOf(line, words) },
      ...members.filter(({ code }) => chosen.includes(code)),
    ]
    const told: Told[] = []
    for (const { code, alias } of all) told.push({ code, alias, problem: await askOne(code, letter) })
    void answers.refresh()
    setOutcome(told)
    return { ok: true, value: told }
  }
  return { members, chosen, choose: setChosen, outcome, send: sendAll }
}

type Group = ReturnType<typeof useAskGroup>

export const AskGroup = ({ group }: { readonly group: Group }) => {
  const { t, phrase } = useIdentificationWords()
  const { members, chosen, choose } = group
  if (members.length === 0) return null
  const open = members.filter(({ whyNot }) => whyNot === null)
  const shut = members.filter(({ whyNot }) => whyNot !== null)
  return (
    <>
      {open.length > 0 && (
        <Checks
          value={chosen}
          onChange={choose}
          label={t('identification.ask.group')}
          hint={t('identification.ask.group.hint')}
          options={open.map(({ code, alias }) => ({ value: code, text: `${alias} · ${code}` }))}
        />
      )}
      {shut.length > 0 && (
        <ul className="meta">
          {shut.map(({ code, alias, whyNot }) => (
            <li key={code}>
              {alias} · <span className="code">{code}</span>: {phrase(whyNot ?? '')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const GroupOutcome = (props: { readonly file: FileValue; readonly outcome: readonly Told[] }) => {
  const { t } = useIdentificationWords()
  const inWords = useFileProblem()
  return (
    <Card title={t('identification.ask.group.done')}>
      <ul className="plain-list" aria-live="polite">
        {props.outcome.map(({ code, alias, problem }) => (
          <li key={code} className="row">
            <Badge tone={problem === null ? 'good' : 'warn'} icon={problem === null ? 'check' : 'alert'}>
              {t(problem === null ? 'identification.ask.group.ok' : 'identification.ask.group.no')}
            </Badge>
            <Link to={`/files/${code}/identification`}>{alias}</Link> <span className="code">{code}</span>
            {problem && <span>{inWords(problem)}</span>}
          </li>
        ))}
      </ul>
      <Actions>
        <LinkButton to={`/files/${props.file.line.caseCode}/identification`} kind="main">
          {t('identification.ask.group.back')}
        </LinkButton>
      </Actions>
    </Card>
  )
}
