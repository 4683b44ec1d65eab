import { failed, type Outcome } from '../kit/problem.ts'
import { ask, send } from '../kit/send.ts'
import { documentContract } from './contract.ts'
import { PART_BYTES } from './document-kind.ts'

const TRIES = 4
const PAUSE_MS = 1_500

const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64)
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** Tries again while the line is away; what the server refused is refused. */
const patiently = async <T,>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  for (let n = 1; ; n++) {
    const outcome = await work()
    if (outcome.ok || outcome.problem.code !== 'offline' || n === TRIES) return outcome
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * n))
  }
}

export type Upload = { readonly uploadId: string; readonly file: File; done: number }

export const beginUpload = (file: File): Upload => ({ uploadId: crypto.randomUUID(), file, done: 0 })

export const partsOf = (file: File): number => Math.max(1, Math.ceil(file.size / PART_BYTES))

/** Sends the parts that have not arrived yet; called again it goes on where it stopped. */
export const sendParts = async (
  upload: Upload,
  spec: { readonly caseCode: string; readonly onDone: (done: number) => void },
): Promise<Outcome<{ parts: number }>> => {
  const parts = partsOf(upload.file)
  for (; upload.done < parts; upload.done++) {
    const part = upload.done
    const slice = upload.file.slice(part * PART_BYTES, (part + 1) * PART_BYTES)
    const content = base64Of(new Uint8Array(await slice.arrayBuffer()))
    const { caseCode } = spec
    const outcome = await patiently(() =>
      send(documentContract.put, { caseCode, uploadId: upload.uploadId, part, content }),
    )
    if (!outcome.ok) return outcome
    spec.onDone(part + 1)
  }
  return { ok: true, value: { parts } }
}

/** The whole content of a paper, part by part. */
export const fetchDocument = async (spec: {
  readonly caseCode: string
  readonly documentId: string
  readonly parts: number
  readonly mime: string
}): Promise<Outcome<Blob>> => {
  const { caseCode, documentId } = spec
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let part = 0; part < spec.parts; part++) {
    const outcome = await patiently(() => ask(documentContract.fetch, { caseCode, documentId, part }))
    if (!outcome.ok) return failed(outcome.problem.code, outcome.problem)
    pieces.push(bytesOf(outcome.value.content))
  }
  return { ok: true, value: new Blob(pieces, { type: spec.mime }) }
}

/** As the address of a picture: the page's policy lets pictures come from here and from nowhere else. */
export const dataUrlOf = async (blob: Blob): Promise<string> =>
  `data:${blob.type};base64,${base64Of(new Uint8Array(await blob.arrayBuffer()))}`
