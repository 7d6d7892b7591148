import { homeZone } from '@justicia/shared-content/day'
import { sharedWords } from './sharedWords.ts'

/** The language in which the bar and the notices of a link speak. */
type Language = keyof typeof sharedWords

/** Why a link shows no page, and the status that says so. */
export const noticeStatus = {
  unknown: 404,
  expired: 410,
  withdrawn: 410,
  gone: 410,
  overwritten: 410,
  missing: 404,
  unplanned: 409,
  unavailable: 503,
  busy: 429,
} as const
export type Notice = keyof typeof noticeStatus

/** Nothing runs, nothing is fetched, nothing is sent, and the page may be framed by nobody. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ')

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** What the bar above a page says. */
export interface Bar {
  expires: number
  /** The name of the account that shared it. */
  who: string
  /** The place whose site it is. */
  place: string
  /** As in `2027-01-01`. */
  date: string
  isOld: boolean
}

/** A page with a draft in it, as whoever has the link reads it. */
export function sharedPage(html: string, bar: Bar, language: string): Response {
  const say = sharedWords[ownLanguage(language)]
  const lines = [
    say.about({ ...bar, date: dayIn(bar.date, say.locale) }),
    say.expires(momentIn(bar.expires, say.locale)),
    ...(bar.isOld ? [say.old] : []),
    say.links,
  ]
  const above = `<aside id="borrador" aria-label="${escaped(say.title)}" lang="${ownLanguage(language)}"><style>${barStyle}</style><p><strong>${escaped(say.title)}</strong></p>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</aside>`
  const body = /<body\b(?:[^>"']|"[^"]*"|'[^']*')*>/i
  return new Response(
    stillPage(html).replace(body, (tag) => tag + above),
    { headers },
  )
}

/** A page that says why there is none. */
export function sharedNotice(notice: Notice, language: string, more: Record<string, string> = {}): Response {
  const own = ownLanguage(language)
  const { notices, heading } = sharedWords[own]
  const { title, text } = notices[notice]
  const html = `<!doctype html><html lang="${own}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${noticeStyle}</style><main><p>${escaped(heading)}</p><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main></html>`
  return new Response(html, { status: noticeStatus[notice], headers: { ...headers, ...more } })
}

/**
 * A page of a site as a text to be read: without scripts, forms' targets and what it would fetch, and with no link but to its
 * own parts, to telephones and to other hosts: another page of the site would be looked for in the CMS.
 */
export function stillPage(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<(?:link|base|meta\s+http-equiv)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi, '')
    .replace(/<(?:a|area)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi, (tag) =>
      tag.replace(/\s(?:xlink:)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi, (href, one, two, three) =>
        /^(#|https:\/\/|tel:|sms:|mailto:)/i.test(one ?? two ?? three ?? '') ? href : '',
      ),
    )
}

function ownLanguage(language: string): Language {
  return language === 'en' ? 'en' : 'es'
}

function dayIn(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

function momentIn(moment: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: homeZone }).format(moment)
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}

const barStyle =
  '#borrador{margin:0;padding:.75rem 1rem;background:#4a1d00;color:#fff;border-bottom:4px solid #ffb066;font:1rem/1.4 system-ui,sans-serif;text-align:left;overflow-wrap:anywhere}#borrador p{margin:0 auto .25rem;max-width:68rem;color:#fff;font-size:.9375rem}#borrador strong{color:#fff;font-size:1.125rem}'

const noticeStyle =
  ':root{color-scheme:light dark}body{margin:0;padding:2rem 1rem;font:1.125rem/1.5 system-ui,sans-serif}main{max-width:36rem;margin:0 auto;overflow-wrap:anywhere}h1{font-size:1.5rem;line-height:1.25}'
