import { beforeAll, expect, test } from 'vitest'
import { describeEachDatabase } from '../../test/databases.ts'
import {
  administrator,
  HOUR,
  MINUTE,
  newOfficer,
  ORIGIN,
  openRig,
  PASSWORD,
  type Rig,
} from '../../test/sign-in-rig.ts'
import { type Cheat, softPasskey } from '../../test/soft-passkey.ts'
import { totpCode } from './totp.server.ts'

describeEachDatabase('guarding the sign-in', (ground) => {
  let rig: Rig
  let person: Awaited<ReturnType<typeof newOfficer>>
  const device = softPasskey({ origin: ORIGIN, rpId: 'localhost' })
  const login = 'lan.hucau'
  const HOME = '203.0.113.9'
  const at = (address: string) => rig.browser(address)

  beforeAll(async () => {
    rig = await openRig(ground.db())
    const admin = await administrator(rig)
    person = await newOfficer(rig, { admin: admin.browser, login, role: 'commune-police', address: HOME })
    const { options } = await person.browser.done('officer.enrolPasskeyStart')
    const response = device.make(options)
    expect(
      await person.browser.refused('officer.enrolPasskeyFinish', {
        response: device.make(options, { verified: false }),
      }),
    ).toBe('sign-in.wrong')
    // the challenge went with the failed try
    expect(await person.browser.refused('officer.enrolPasskeyFinish', { response })).toBe('sign-in.wrong')
    const again = await person.browser.done('officer.enrolPasskeyStart')
    const kept = await person.browser.done('officer.enrolPasskeyFinish', {
      response: device.make(again.options),
      label: 'Máy bàn',
    })
    expect(kept).toMatchObject({ next: 'done', recoveryCodes: [] })
  })

  /** Waits until nothing of what earlier tests did counts any more. */
  const nextDay = () => rig.pass(25 * HOUR)

  test('of ten thousand guesses fewer than twenty are looked at, and the owner still enters', async () => {
    nextDay()
    let looked = 0
    for (let n = 0; n < 10_000; n++) {
      rig.pass(1000)
      // from a hundred addresses, so that no single one is slowed for itself
      const code = await at(`198.51.100.${n % 100}`).refused('session.signIn', {
        login,
        password: `guess number ${n} of many`,
      })
      if (code === 'sign-in.wrong') looked++
      else expect(code).toBe('sign-in.wait')
    }
    expect(looked).toBeGreaterThan(3)
    expect(looked).toBeLessThan(20)
    // from a strange address the right password must wait too, with words that say how long
    const strange = await at('198.51.100.200').call('session.signIn', { login, password: PASSWORD })
    expect(strange).toMatchObject({
      refusal: { refused: 'sign-in.wait', with: { seconds: expect.any(Number) } },
    })
    // from where she works she enters by password; with her passkey from anywhere
    expect(await at(HOME).done('session.signIn', { login, password: PASSWORD })).toMatchObject({
      next: 'passkey',
    })
    const { options } = await at('198.51.100.200').done('session.passkeyOptions')
    expect(
      await at('198.51.100.200').done('session.passkeyVerify', { response: device.show(options) }),
    ).toMatchObject({ next: 'done' })
  }, 300_000)

  test('parallel guesses do not slip past the count', async () => {
    nextDay()
    const browsers = Array.from({ length: 30 }, (_, n) => at(`198.51.100.${n}`))
    const codes = await Promise.all(
      browsers.map((one, n) => one.refused('session.signIn', { login, password: `parallel guess ${n}` })),
    )
    expect(codes.filter((code) => code === 'sign-in.wrong')).toHaveLength(3)
  })

  test('an unknown login is slowed exactly as a known one', async () => {
    nextDay()
    const answers = async (name: string) => {
      const seen: string[] = []
      for (let n = 0; n < 12; n++) {
        rig.pass(4000)
        const outcome = await at('198.51.100.77').call('session.signIn', {
          login: name,
          password: `wrong wrong ${n}`,
        })
        seen.push(JSON.stringify(outcome))
      }
      nextDay()
      return seen
    }
    expect(await answers('khong.co.ai')).toEqual(await answers(login))
  })

  test('one address that tries many logins is slowed too', async () => {
    nextDay()
    const codes: string[] = []
    for (let n = 0; n < 60; n++)
      codes.push(await at('192.0.2.99').refused('session.signIn', { login: `ten${n}`, password: PASSWORD }))
    expect(codes.filter((code) => code === 'sign-in.wrong')).toHaveLength(30)
    expect(await at('192.0.2.98').refused('session.signIn', { login: 'ten1', password: PASSWORD })).toBe(
      'sign-in.wrong',
    )
    rig.pass(HOUR)
    expect(await at('192.0.2.99').refused('session.signIn', { login: 'ten61', password: PASSWORD })).toBe(
      'sign-in.wrong',
    )
  })

  test('guessed codes are slowed, also across sessions', async () => {
    nextDay()
    let looked = 0
    for (let session = 0; session < 5; session++) {
      const browser = at(HOME)
      await browser.done('session.signIn', { login, password: PASSWORD })
      for (let n = 0; n < 20; n++) {
        rig.pass(1000)
        if ((await browser.refused('session.totp', { code: '000000' })) === 'sign-in.wrong') looked++
      }
    }
    expect(looked).toBeLessThan(8)
  })

  test('the table of attempts tells neither logins nor addresses', async () => {
    nextDay()
    for (let n = 0; n < 6; n++) {
      rig.pass(HOUR)
      await at(`198.51.100.${n}`).refused('session.signIn', { login: `${login}${n}`, password: PASSWORD })
    }
    const rows = await ground.db().asOwner((run) => run('select * from sign_in_attempt'))
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows)).not.toMatch(/hucau|203\.0\.113|198\.51/)
  })

  test.each<[string, Cheat]>([
    ['another place', { origin: 'https://duongve.example.com' }],
    ['another host', { rpId: 'example.com' }],
    ['no user verification', { verified: false }],
    ['a counter that ran back', { counter: 1 }],
    ['another person', { userHandle: Buffer.from('somebody else').toString('base64url') }],
    ['a challenge of its own', { challenge: Buffer.alloc(62, 7).toString('base64url') }],
  ])('a passkey with %s is refused', async (_, cheat) => {
    const browser = at('192.0.2.50')
    const { options } = await browser.done('session.passkeyOptions')
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options.allowCredentials).toBeUndefined()
    expect(await browser.refused('session.passkeyVerify', { response: device.show(options, cheat) })).toBe(
      'sign-in.wrong',
    )
    expect(browser.token).toBeNull()
  })

  test('a challenge is used once, within five minutes, for what it was asked for', async () => {
    const browser = at('192.0.2.51')
    const first = await browser.done('session.passkeyOptions')
    const answer = device.show(first.options)
    await browser.done('session.passkeyVerify', { response: answer })
    expect(await at('192.0.2.51').refused('session.passkeyVerify', { response: answer })).toBe(
      'sign-in.wrong',
    )

    const old = await at('192.0.2.51').done('session.passkeyOptions')
    rig.pass(5 * MINUTE + 1)
    expect(
      await at('192.0.2.51').refused('session.passkeyVerify', { response: device.show(old.options) }),
    ).toBe('sign-in.wrong')

    await browser.done('officer.me')
    const other = await browser.done('session.stepUpPasskeyOptions')
    expect(
      await at('192.0.2.51').refused('session.passkeyVerify', { response: device.show(other.options) }),
    ).toBe('sign-in.wrong')
    const own = await browser.done('session.stepUpPasskeyOptions')
    const { until } = await browser.done('session.stepUpPasskeyVerify', {
      response: device.show(own.options),
    })
    expect(Date.parse(until)).toBe(rig.now.ms + 5 * MINUTE)
  })

  test('as second factor a passkey belongs to the session and its officer', async () => {
    nextDay()
    const browser = at(HOME)
    expect(await browser.done('session.signIn', { login, password: PASSWORD })).toMatchObject({
      next: 'passkey',
      factors: ['passkey', 'totp', 'recovery'],
    })
    const { options } = await browser.done('session.passkeyOptions')
    expect(options.allowCredentials).toMatchObject([{ id: device.id }])
    const stranger = softPasskey({ origin: ORIGIN, rpId: 'localhost' })
    expect(await browser.refused('session.passkeyVerify', { response: stranger.show(options) })).toBe(
      'sign-in.wrong',
    )
    const again = await browser.done('session.passkeyOptions')
    await browser.done('session.passkeyVerify', { response: device.show(again.options) })
    const { factors } = await browser.done('officer.factors')
    const ids = (kind: string) => factors.filter((one: { kind: string }) => one.kind === kind)
    expect(ids('passkey')).toMatchObject([{ id: device.id, label: 'Máy bàn' }])
    await browser.done('officer.endFactor', { id: ids('totp')[0].id })
    expect(await browser.refused('officer.endFactor', { id: device.id })).toBe('factor.last')
    expect(await at(HOME).refused('session.totp', { code: totpCode(person.secret, rig.now.ms) })).toBe(
      'sign-in.over',
    )
  })
})
