/**
 * Expected failures, as one closed union. A refusal is a value, never thrown by pure code; the shell
 * maps it once to an RFC 9457 problem and to words (`refusal.<code>` in the texts).
 */
const REFUSAL_CODES = [
  // ground
  'input.invalid',
  'not-found', // also "no access": existence is secret
  'not-allowed',
  'not-signed-in',
  'step-up-needed',
  'stale', // somebody else wrote in between: version differs
  'request.reused', // the same request id with other content
  'too-many',
  'too-large',
  'unavailable',
  // kernel
  'history.not-yet-in-force',
  'history.no-longer-in-force',
  'history.stale',
  'history.empty',
  'history.uncited',
  'history.unordered',
  'history.overlap',
  'case-code.malformed',
  'case-code.mistyped',
  // law
  'law.no-such-rule',
  'law.outside-calendar', // holidays are known for a span of years only
  'law.below-minimum', // a provincial norm below the national one
  'law.needs-clock', // the term runs in hours: an instant is needed, not a day
  'law.not-extendable', // no provision lengthens this term
  'law.needs-reason',
  'law.not-later', // no longer than the term itself
  'law.beyond-limit', // with limit: the outer limit of the law
  // agency: signing in and administration
  'sign-in.wrong', // login, password, code or passkey: it never says which
  'sign-in.wait', // with seconds
  'sign-in.over', // begun too long ago
  'sign-in.no-post',
  'password.too-short',
  'password.too-long',
  'password.common',
  'password.same',
  'factor.last',
  'officer.login-taken',
  'officer.self', // nobody does this to himself
  'post.own',
  'post.other-administrator', // it takes two
  'agency.not-after', // the day does not follow what stands
  'agency.closed',
  'agency.has-posts',
  'reset.other-administrator',
  'setup.done',
  'setup.code',
  // case
  'case.same-number', // a certified identity number is already on a file
  'case.looks-alike', // with count and, where it may be seen, caseCode
  'case.not-open', // the lifecycle does not allow this step now; with whyNot
  // safe contact: what was agreed with the person, of whom may not know, of when and how
  'contact.none',
  'contact.review',
  'contact.agency',
  'contact.person',
  'contact.school',
  'contact.voicemail',
  'contact.letters',
  'contact.home',
  'contact.way',
  'contact.days',
  'contact.hours',
  'contact.place',
  'contact.wording',
  // stay
  'stay.full', // no place of the kind is left
  // register
  'register.destroy-by', // with day: the file may be kept no longer
  'register.names-somebody', // a reason or recipient names somebody of the export
  'register.too-many', // with most: narrow the filter
  // document
  'document.empty',
  'document.unknown-kind',
  'document.runs-code',
  'document.locked',
  'document.broken-picture',
  'document.infected',
  'document.incomplete', // with the number of the missing part
  // support: the law of the day is asked before anything is approved or handed over
  'support.not-due', // with the articles
  'support.fact-missing', // with the articles and the facts
  // store
  'keyring.missing',
  'keyring.exists',
  'keyring.damaged', // the file itself, as its checksum or its seals tell
  'keyring.newer', // written by a newer version of the program
  'keyring.wrong-passphrase',
  'keyring.busy', // another process is changing it
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

const KNOWN: ReadonlySet<unknown> = new Set(REFUSAL_CODES)

export type Refusal = {
  readonly refused: RefusalCode
  /** Path of the field it concerns, e.g. `person.born`. */
  readonly at?: string
  /** Figures for the words; never personal data. */
  readonly with?: Readonly<Record<string, string | number>>
}

export const refuse = (refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({
  refused,
  ...more,
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && KNOWN.has(value.refused)

export const refusalCodes: readonly RefusalCode[] = REFUSAL_CODES
