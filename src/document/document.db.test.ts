import { createServer, type Server } from 'node:net'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { agencyId, type House, named, openHouse, reception } from '../../test/builders.ts'
import { describeEachDatabase } from '../../test/databases.ts'

const at = '2026-03-09T02:30:00.000Z'
const letters = (text: string) => Buffer.from(text, 'latin1')
const PDF = letters(`%PDF-1.7 giấy xác nhận hư cấu ${'x'.repeat(200_000)}`)

describeEachDatabase('papers of a file', (ground) => {
  let house: House
  let caseCode: string
  let version: number

  beforeAll(async () => {
    house = await openHouse(ground.db())
    const received = await house.done(
      'commune-officer',
      'intake.receive',
      reception({ identity: named('Hư Cấu Một') }),
    )
    caseCode = received.caseCode
    version = (await house.done('commune-officer', 'case.file', { caseCode })).version
  })
  afterEach(() => {
    delete process.env.DUONGVE_CLAMD
  })

  const upload = async (bytes: Buffer, parts = [0, 1, 2]) => {
    const uploadId = crypto.randomUUID()
    for (const part of parts) {
      const content = bytes.subarray(part * 150_000, (part + 1) * 150_000).toString('base64')
      if (content) await house.done('commune-officer', 'document.put', { caseCode, uploadId, part, content })
    }
    return uploadId
  }
  const add = (uploadId: string, more: object) =>
    house.call('commune-officer', 'document.add', {
      caseCode,
      version,
      uploadId,
      parts: 2,
      kind: 'certificate',
      title: 'Giấy xác nhận',
      at,
      ...more,
    })
  const added = async (uploadId: string, more: object = {}) => {
    const outcome = await add(uploadId, more)
    if (!outcome.ok) throw new Error(outcome.refusal.refused)
    version = (outcome.value as { version: number }).version
    return outcome.value as { documentId: string }
  }

  test('a paper comes back as it was, part by part, and lies sealed', async () => {
    const uploadId = await upload(PDF)
    const { documentId } = await added(uploadId)
    const whole: Buffer[] = []
    for (const part of [0, 1]) {
      const { content, parts } = await house.done('commune-officer', 'document.fetch', {
        caseCode,
        documentId,
        part,
      })
      expect(parts).toBe(2)
      whole.push(Buffer.from(content, 'base64'))
    }
    expect(Buffer.concat(whole).equals(PDF)).toBe(true)
    const rows = await ground.db().asOwner((run) => run('select sealed from document_part'))
    expect(rows.length).toBeGreaterThan(1)
    for (const { sealed } of rows) expect(Buffer.from(sealed as Uint8Array).includes('xxxxxxxx')).toBe(false)
    const under = await ground.db().asOwner((run) => run('select upload_id from upload_part'))
    expect(under.map(({ upload_id }) => upload_id)).not.toContain(uploadId)
  })

  test('a missing part is named, and only that is sent again', async () => {
    const uploadId = await upload(PDF, [0])
    expect(await add(uploadId, {})).toMatchObject({
      refusal: { refused: 'document.incomplete', with: { part: 1 } },
    })
    const content = PDF.subarray(150_000).toString('base64')
    await house.done('commune-officer', 'document.put', { caseCode, uploadId, part: 1, content })
    await added(uploadId)
  })

  test('what runs code is refused at the field, and nothing of it stays in the file', async () => {
    const before = await house.done('commune-officer', 'document.list', { caseCode })
    const uploadId = await upload(letters('%PDF-1.7 /JavaScript'))
    expect(await add(uploadId, { parts: 1 })).toMatchObject({
      refusal: { refused: 'document.runs-code', at: 'file' },
    })
    expect(await house.done('commune-officer', 'document.list', { caseCode })).toEqual(before)
  })

  test('a newer version stands beside the old one', async () => {
    const old = await added(await upload(PDF))
    const fresh = await added(await upload(PDF), { replaces: old.documentId })
    const { documents } = await house.done('commune-officer', 'document.list', { caseCode })
    const [first] = documents
    expect(first).toMatchObject({ documentId: fresh.documentId, scanned: 'not-scanned', bytes: PDF.length })
    expect(documents.find((one: { documentId: string }) => one.documentId === old.documentId)).toMatchObject({
      replacedBy: fresh.documentId,
    })
  })

  test('a role is given only papers of its classes, and another commune none', async () => {
    const secret = await added(await upload(PDF), { kind: 'verification' })
    const ask = { caseCode, documentId: secret.documentId, part: 0 }
    // C7, investigation: not for the commune officer who put it there, nor for another office
    expect(await house.call('case-manager', 'document.fetch', ask)).toMatchObject({
      refusal: { refused: 'not-allowed' },
    })
    expect(await house.call('commune-officer', 'document.fetch', ask)).toMatchObject({
      refusal: { refused: 'not-allowed' },
    })
    expect(await house.call('other-commune-officer', 'document.fetch', ask)).toMatchObject({
      refusal: { refused: 'not-found' },
    })
  })

  test('who reads by consent is given papers of what was consented to, whatever the role may see', async () => {
    const consented = await added(await upload(PDF), { kind: 'assessment' })
    const other = await added(await upload(PDF), { kind: 'receipt' })
    const consent = { purpose: 'immediate-needs', agencyId: agencyId('hospital'), categories: ['C6'] }
    const given = await house.done('commune-officer', 'consent.give', {
      caseCode,
      version,
      ...consent,
      by: 'person',
      signed: 'signed',
    })
    await house.done('service-partner', 'intake.ask', { text: `xin ${caseCode}`, reason: 'support' })
    const { requests } = await house.done('case-manager', 'intake.asked')
    const { id } = requests.find(({ text }: { text: string }) => text === `xin ${caseCode}`)
    await house.done('case-manager', 'intake.answer', { id, give: caseCode, purpose: 'immediate-needs' })
    version = given.version + 1
    const fetched = ({ documentId }: { documentId: string }) =>
      house.call('service-partner', 'document.fetch', { caseCode, documentId, part: 0 })
    expect(await fetched(consented)).toMatchObject({ ok: true })
    expect(await fetched(other)).toMatchObject({ refusal: { refused: 'not-allowed' } })
    const { documents } = await house.done('service-partner', 'document.list', { caseCode })
    const open = documents.filter(({ mayOpen }: { mayOpen: boolean }) => mayOpen)
    expect(open.map(({ documentId }: { documentId: string }) => documentId)).toEqual([consented.documentId])
  })

  test('a scanner is asked where there is one, and what it finds is not kept', async () => {
    const scanner = await clamd((bytes) => (bytes.includes('EVIL') ? 'stream: Test FOUND\0' : 'stream: OK\0'))
    process.env.DUONGVE_CLAMD = scanner.place
    const evil = await upload(letters('%PDF-1.7 EVIL'))
    expect(await add(evil, { parts: 1 })).toMatchObject({ refusal: { refused: 'document.infected' } })
    await added(await upload(PDF))
    const { documents } = await house.done('commune-officer', 'document.list', { caseCode })
    expect(documents[0]).toMatchObject({ scanned: 'clean' })
    scanner.close()
  })
})

/** As much of a ClamAV daemon as its INSTREAM command needs. */
const clamd = (say: (bytes: Buffer) => string) => {
  const server: Server = createServer((socket) => {
    let heard = Buffer.alloc(0)
    socket.on('data', (data) => {
      heard = Buffer.concat([heard, data])
      if (heard.subarray(-4).equals(Buffer.alloc(4))) socket.end(say(heard))
    })
  })
  return new Promise<{ place: string; close: () => void }>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ place: `127.0.0.1:${port}`, close: () => server.close() })
    }),
  )
}
