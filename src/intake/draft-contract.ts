import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'

const draftSave = command({
  name: 'draft.save',
  may: 'draft.own',
  quiet: true,
  says: 'Keep a half-filled form; sealed with the officer’s own key.',
  input: z.object({ id: z.uuid(), form: z.string().max(60), sealed: z.string().max(200_000) }),
  output: z.object({ at: z.string() }),
})

const draftList = query({
  name: 'draft.list',
  may: 'draft.own',
  says: 'One’s own half-filled forms.',
  input: z.object({ form: z.string().max(60).nullable().default(null) }),
  output: z.object({
    drafts: z.array(z.object({ id: z.uuid(), form: z.string(), sealed: z.string(), at: z.string() })),
  }),
})

const draftDrop = command({
  name: 'draft.drop',
  may: 'draft.own',
  quiet: true,
  says: 'Throw a half-filled form away.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ dropped: z.boolean() }),
})

export const draftContract = { save: draftSave, list: draftList, drop: draftDrop }
