import { CONTENT, type ContentKind, lookAt, MOST_BYTES } from './content.ts'
import { stripJpeg, stripPng } from './strip-metadata.ts'

export type Cleaned =
  | { readonly ok: true; readonly kind: ContentKind; readonly mime: string; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly why: 'empty' | 'unknown-kind' | 'runs-code' | 'locked' | 'broken-picture' | 'too-large'
    }

/** A file as it may be kept: known by its content, a picture without what it tells beside the picture. */
export const cleaned = (bytes: Uint8Array): Cleaned => {
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'too-large' }
  const looked = lookAt(bytes)
  if (looked.is === 'refused') return { ok: false, why: looked.why }
  const { kind } = looked
  const { mime } = CONTENT[kind]
  if (kind !== 'jpeg' && kind !== 'png') return { ok: true, kind, mime, bytes }
  const stripped = kind === 'jpeg' ? stripJpeg(bytes) : stripPng(bytes)
  return stripped ? { ok: true, kind, mime, bytes: stripped } : { ok: false, why: 'broken-picture' }
}
