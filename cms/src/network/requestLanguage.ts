import { getRequestLanguage, parseCookies } from 'payload'
import { adminLanguage, type Label } from '../words/labels.ts'

/** What the cookies of the CMS begin with: those of its sessions and of the languages that accounts chose. */
export const cookiePrefix = 'justicia'

const supported = { es: {}, en: {} } satisfies Record<keyof Label, object>

/** The language of the account whose request this is, before Payload has read it. */
export function requestLanguage({ headers }: Pick<Request, 'headers'>): keyof Label {
  const config = { cookiePrefix, i18n: { supportedLanguages: supported, fallbackLanguage: 'es' } }
  const language = getRequestLanguage({ config: config as never, cookies: parseCookies(headers), headers })
  return adminLanguage({ i18n: { language } })
}
