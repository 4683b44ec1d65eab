import type { Page } from 'playwright-core'

/** Asks an operation as the signed-in page would; `requestId` for one that writes. */
export const askFrom = (
  page: Page,
  { op, body, requestId }: { op: string; body: object; requestId?: string },
): Promise<{ ok: boolean; json: string }> =>
  page.evaluate(
    async ([to, json, key]) => {
      const headers = { 'content-type': 'application/json', 'x-duongve': '1' }
      const once = key === null ? {} : { 'idempotency-key': key }
      const response = await fetch(`/api/${to}`, {
        method: 'POST',
        headers: { ...headers, ...once },
        body: json,
      })
      return { ok: response.ok, json: await response.text() }
    },
    [op.replace('.', '/'), JSON.stringify(body), requestId ?? null] as const,
  )

/** The address of the file of an invented person, as the search of the signed-in officer finds it. */
export const fileOf = async (page: Page, name: string): Promise<string> => {
  const { json } = await askFrom(page, { op: 'intake.search', body: { text: name } })
  const code = /"caseCode":"([^"]+)"/.exec(json)?.[1]
  if (code === undefined) throw new Error(`nobody is called ${name}: ${json.slice(0, 200)}`)
  return `/files/${code}`
}
