import type { Page } from 'playwright-core'

/** The address of the file of an invented person, as the search of the signed-in officer finds it. */
export const fileOf = async (page: Page, name: string): Promise<string> => {
  const answer = await page.evaluate(async (text) => {
    const headers = { 'content-type': 'application/json', 'x-duongve': '1' }
    const body = JSON.stringify({ text })
    const response = await fetch('/api/intake/search', { method: 'POST', headers, body })
    return response.text()
  }, name)
  const code = /"caseCode":"([^"]+)"/.exec(answer)?.[1]
  if (code === undefined) throw new Error(`nobody is called ${name}: ${answer.slice(0, 200)}`)
  return `/files/${code}`
}
