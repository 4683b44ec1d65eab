import { z } from 'zod'
import { caseCode, instantText, version } from '../case/schema.ts'
import { command, query } from '../kernel/operation.ts'
import { MOST_BYTES } from './content.ts'
import { DOCUMENT_KINDS, PART_BYTES } from './document-kind.ts'

const mostParts = Math.ceil(MOST_BYTES / PART_BYTES)
const part = z
  .int()
  .min(0)
  .max(mostParts - 1)
const base64 = z.base64().max(Math.ceil((PART_BYTES * 4) / 3) + 4)

const put = command({
  name: 'document.put',
  may: 'case.write',
  about: 'case',
  quiet: true,
  says: 'One part of a paper on its way; the same part again replaces nothing and harms nothing.',
  input: z.object({ caseCode, uploadId: z.uuid(), part, content: base64 }),
  output: z.object({ part: z.int() }),
})

const add = command({
  name: 'document.add',
  may: 'case.write',
  about: 'case',
  says: 'Put a paper into the file: checked by its content, metadata of pictures removed, sealed.',
  input: z.object({
    caseCode,
    version,
    uploadId: z.uuid(),
    parts: z.int().min(1).max(mostParts),
    kind: z.enum(DOCUMENT_KINDS, 'err.choose').meta({ label: 'document.kind' }),
    title: z.string().trim().max(160).default('').meta({ label: 'document.name', secrecy: 'C11' }),
    stepSeq: z.int().min(1).nullable().default(null).meta({ label: 'document.step' }),
    replaces: z.uuid().nullable().default(null).meta({ label: 'document.replaces' }),
    at: instantText.meta({ label: 'case.at' }),
  }),
  output: z.object({ version: z.int(), documentId: z.uuid() }),
})

const line = z.object({
  documentId: z.uuid(),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string().nullable().meta({ secrecy: 'C11' }),
  on: z.string(),
  recordedAt: z.string(),
  seq: z.int(),
  stepSeq: z.int().nullable(),
  stepType: z.string().nullable(),
  mime: z.string(),
  bytes: z.int(),
  parts: z.int(),
  scanned: z.enum(['clean', 'not-scanned']),
  /** A newer version stands in its place; this one is kept. */
  replacedBy: z.uuid().nullable(),
  mayOpen: z.boolean(),
})

const list = query({
  name: 'document.list',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'The papers of a file, newest first, without their content.',
  input: z.object({ caseCode }),
  output: z.object({ documents: z.array(line), version: z.int(), mayAdd: z.string().nullable() }),
})

const fetchPart = query({
  name: 'document.fetch',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'One part of the content of a paper, where the role may be given what such papers hold.',
  input: z.object({ caseCode, documentId: z.uuid(), part }),
  output: z.object({ content: z.string(), parts: z.int() }),
})

export const documentContract = { put, add, list, fetch: fetchPart } as const
