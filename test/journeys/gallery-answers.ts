import type { Answers } from './gallery-server.ts'

const refused = (code: string, status: number) => ({ status, body: { code, status, title: code } })
const done = { next: 'done', factors: [], changePassword: false }
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`

/** An invented officer, an invented office. */
export const inventedAnswers = () => {
  const state = { isIn: false, idleSeconds: 900 }
  const inside = (body: unknown) => (state.isIn ? { body } : refused('not-signed-in', 401))
  const answers: Answers = {
    'officer.me': () =>
      inside({
        officer: {
          id: id(1),
          name: 'Nguyễn Thị Minh Hoạ',
          lang: 'vi',
          roles: [
            {
              postId: id(2),
              role: 'commune-officer',
              agencyId: id(3),
              agencyName: 'UBND xã A Lưới 1 (minh hoạ)',
              current: true,
            },
          ],
          may: ['draft.own'],
        },
        session: {
          idleUntil: new Date(Date.now() + state.idleSeconds * 1000).toISOString(),
          absoluteUntil: new Date(Date.now() + 8 * 3_600_000).toISOString(),
          stepUpUntil: null,
          lastSignIn: { at: '2026-11-23T09:12:00.000Z', device: 'Firefox · Linux' },
        },
        province: { code: '46', name: 'Thành phố Huế' },
        demo: true,
      }),
    'officer.draftKey': () => inside({ key: Buffer.alloc(32, 7).toString('base64') }),
    'officer.factors': () =>
      inside({
        factors: [
          { id: 'p', kind: 'password', label: '', since: '2026-10-01T02:00:00.000Z', used: null },
          {
            id: 't',
            kind: 'totp',
            label: '',
            since: '2026-10-01T02:05:00.000Z',
            used: '2026-11-23T09:12:00.000Z',
          },
        ],
      }),
    'officer.endFactor': () => inside({ done: true }),
    'setup.state': () => ({ body: { needed: false } }),
    'session.state': () => ({ body: { state: state.isIn ? 'full' : 'none', step: null } }),
    'session.signIn': (input) => {
      const { password } = input as { password: string }
      if (password !== 'đúng mật khẩu') return refused('sign-in.wrong', 401)
      return { body: { next: 'totp', factors: ['totp', 'passkey', 'recovery'], changePassword: false } }
    },
    'session.totp': () => {
      state.isIn = true
      return { body: done }
    },
    'session.demoAccounts': () => ({
      body: {
        accounts: [
          ['commune-officer', 'UBND xã A Lưới 1 (minh hoạ)'],
          ['border-guard', 'Đồn Biên phòng Nhâm (minh hoạ)'],
          ['case-manager', 'Sở Y tế thành phố Huế (minh hoạ)'],
          ['leader', 'UBND thành phố Huế (minh hoạ)'],
        ].map(([role, agency], n) => ({
          account: id(n),
          name: ['Nguyễn Thị Minh Hoạ', 'Hồ Văn Ví Dụ', 'Lê Thị Giả Định', 'Trần Văn Hư Cấu'][n],
          role,
          agency: { vi: agency, en: agency },
        })),
      },
    }),
    'session.demo': () => {
      state.isIn = true
      return { body: done }
    },
    'session.signOut': () => {
      state.isIn = false
      return { body: { done: true } }
    },
    'session.list': () =>
      inside({
        sessions: [
          {
            id: id(4),
            device: 'Chromium · Linux',
            since: '2026-11-24T01:00:00.000Z',
            seen: '2026-11-24T02:30:00.000Z',
            here: true,
          },
          {
            id: id(5),
            device: 'Firefox · Windows',
            since: '2026-11-23T01:00:00.000Z',
            seen: '2026-11-23T09:00:00.000Z',
            here: false,
          },
        ],
      }),
  }
  return { answers, state }
}
