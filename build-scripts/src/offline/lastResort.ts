import { stripMarks } from '@justicia/shared-content/interface/foreignMarks'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, languageOf } from '@justicia/shared-content/languages'
import { exitAddress } from '@justicia/shared-content/pages/exitAddress'
import { escapeXml } from '../extras/escapeXml.ts'

/** What a worker shows with neither network nor pack: that there is no connection, the emergency number, a new try. */
export function lastResort(language: LanguageKey): string {
  const { siteName, offline, urgent, exit } = interfaceText(language)
  const { tag, dir } = languageOf(language)
  const say = (text: string) => escapeXml(stripMarks(text))
  return [
    `<!doctype html><html lang="${tag}" dir="${dir}"><head><meta charset="utf-8"><meta name="robots" content="noindex">`,
    '<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${say(siteName)}</title><style>:root{color-scheme:light dark}body{font:1.2rem/1.6 sans-serif;max-width:40rem;margin:auto;padding:1rem}a{display:inline-block;padding:.5rem 0}</style></head><body>`,
    `<p><a href="${exitAddress}" rel="noreferrer">${say(exit.label)}</a></p>`,
    `<main><h1>${say(offline.notice.offline)}</h1><p>${say(offline.emergency)}</p>`,
    `<p><a href="tel:911">${say(urgent.call)}</a></p><p><a href="">${say(offline.notice.retry)}</a></p></main></body></html>`,
  ].join('')
}
