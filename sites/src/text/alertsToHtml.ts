import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { languageOf } from '@justicia/shared-content/languages'
import { type AlertModel, alertsAddress, type ToldAlerts } from '@justicia/shared-content/pages/alerts'
import type { CallLine } from '@justicia/shared-content/pages/model'
import { isSafeNumber } from '@justicia/shared-content/vocabulary/safeNumbers'
import { alertScript } from '../alertScript.ts'
import hideDismissed from '../scripts/hide-dismissed.js?raw'
import style from '../styles/alerts.css?inline'
import { attribute, type Html, html, phraseToHtml } from './html.ts'
import { provenancesToText } from './provenancesToText.ts'
import type { TextContext } from './textContext.ts'

/**
 * What the pages of a site in one language show: all that alerts need comes with them, so that a page without any has
 * nothing of them. What is in the head needs its hashes in the policy of the page.
 * @param alerts of one language, at least one.
 */
export function alertsToHtml(alerts: readonly [AlertModel, ...AlertModel[]]): ToldAlerts {
  const [{ language }] = alerts
  const words = interfaceText(language)
  const { path } = alertScript()
  const script = `/${path}`
  const place = html`<div class="w alerts" id="avisos" aria-live="polite" data-from="${alertsAddress(language)}" data-close="${words.alerts.dismiss}">${alerts.map(alertToHtml)}</div><script src="${script}" defer></script>`
  return { script, head: `<style>${style.trim()}</style><script>${hideDismissed.trim()}</script>`, body: place.markup }
}

/**
 * An alert as it stands above a page: how much it matters, what it says, whom to call, and until when it is true. It has
 * no heading, so that the page's own stay what they are.
 */
function alertToHtml(alert: AlertModel): Html {
  const { id, severity, language, place, ofState, from, until, ends, title, text, lang, guide, strip, directory, source } = alert
  const words = interfaceText(language)
  const context: TextContext = { language, words, place, ofState, inDirectory: false }
  const said = provenancesToText(
    strip.calls.filter(({ label }) => !isSafeNumber(label)),
    context,
  )
  const ways = [
    ...strip.calls.map((call) => callToHtml(call, context)),
    ...(guide === undefined ? [] : [html`<a href="${guide.href}">${phraseToHtml({ ...guide, text: guide.title })}</a>`]),
    ...(directory === undefined ? [] : [html`<a href="${directory}">${words.alerts.directory}</a>`]),
  ]
  return html`<section class="alert ${severity}" id="aviso-${id}" data-from="${from}" data-until="${until}"><p><b>${words.alerts[severity]}. ${phraseToHtml({ text: title, ...(lang === undefined ? {} : { lang }) })}</b></p><p${attribute('lang', lang)}>${text}</p>${ways.length > 0 && html`<p>${ways.map((way, index) => [index > 0 && ' · ', way])}</p>`}<p class="quiet">${words.alerts.ends({ ends })}${source !== undefined && html` ${words.alerts.source} ${source.url === undefined ? source.name : html`<a href="${source.url}" rel="noreferrer">${source.name}</a>`}.`}${said !== '' && html` ${said}`}</p></section>`
}

function callToHtml({ kind, label, href, name }: CallLine, { words, language }: TextContext): Html {
  const digits = languageOf(language).dir === 'rtl' ? html`<bdi>${label}</bdi>` : html`${label}`
  const { untouched } = words.directory
  const number =
    href === undefined
      ? html`${kind === 'whatsapp' ? untouched.whatsapp : untouched.phone} <b>${digits}</b>`
      : html`<a href="${href}"><b>${digits}</b></a>`
  return html`${phraseToHtml(name)}: ${number}`
}
