import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import { z } from 'zod'
import { publishedCollections } from '../kinds/kinds.ts'

/** What a link shows, to whom it is known by, and until when: all of it is signed. */
export interface SharedDraft {
  /** By which the link is withdrawn. */
  key: string
  kind: ReturnType<typeof publishedCollections>[number]
  id: string | number
  /** The version that is shown, and when it was saved: an autosave writes over a version. */
  version: string | number
  savedAt: string
  locale: LanguageKey
  site: string
  /** The day on which the page is looked at. */
  date: string
  /** Milliseconds since 1970. */
  expires: number
  /** Who made it. */
  account: string
}

/** Characters of the longest link; one has some 300. */
const longest = 1_000

const id = z.union([z.string().max(100), z.number()])
const signedForm = z.tuple([
  z.string().max(60),
  z.enum(publishedCollections()),
  id,
  id,
  z.string().max(40),
  z.enum(languageKeys as [LanguageKey, ...LanguageKey[]]),
  z.string().max(60),
  z.iso.date(),
  z.number().int().positive(),
  z.string().max(100),
])

/** The token of a link: what it shows, and its signature (HMAC-SHA-256, with a key of its own that the secret gives). */
export function signShare(shared: SharedDraft, secret: string): string {
  const { key, kind, id: document, version, savedAt, locale, site, date, expires, account } = shared
  const said = [key, kind, document, version, savedAt, locale, site, date, expires, account] satisfies z.infer<typeof signedForm>
  const text = Buffer.from(JSON.stringify(said)).toString('base64url')
  return `${text}.${signatureOf(text, secret).toString('base64url')}`
}

/** What a token says; undefined when it was not signed here, or was changed. Whether it has expired it does not look at. */
export function readShare(token: string, secret: string): SharedDraft | undefined {
  if (token.length > longest) return undefined
  const [, text = '', signature = ''] = /^([\w-]+)\.([\w-]{43})$/.exec(token) ?? []
  const expected = signatureOf(text, secret)
  const given = Buffer.from(signature, 'base64url')
  // One signature has several spellings in base64url; only ours is taken.
  if (given.length !== expected.length || given.toString('base64url') !== signature) return undefined
  if (!timingSafeEqual(given, expected)) return undefined
  const said = signedForm.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  if (!said.success) return undefined
  const [key, kind, document, version, savedAt, locale, site, date, expires, account] = said.data
  return { key, kind, id: document, version, savedAt, locale, site, date, expires, account }
}

function signatureOf(text: string, secret: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'justicia-para-ti/enlaces-de-vista-previa', 32))
  return createHmac('sha256', key).update(text).digest()
}
