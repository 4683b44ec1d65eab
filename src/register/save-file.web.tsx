type Given = { readonly fileName: string; readonly mime: string; readonly content: string | null }

/** Hands bytes to the browser's downloads. The name of the file tells nothing about anybody. */
export const saveBytes = (
  bytes: Uint8Array<ArrayBuffer>,
  { fileName, mime }: Omit<Given, 'content'>,
): void => {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // the download has its own copy by then
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export const saveFile = ({ content, ...file }: Given): void => {
  if (content === null) return
  const text = atob(content)
  saveBytes(
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    file,
  )
}
