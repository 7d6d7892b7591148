import { homeZone } from '../day.ts'
import { markForeign } from '../interface/foreignMarks.ts'
import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, type LanguageKey, languageOf, languages, localizePath, sourceLanguage } from '../languages.ts'
import type { AlertModel } from '../pages/alerts.ts'
import type { SiteModel } from '../pages/model.ts'
import type { ContentView } from '../pieces/ContentView.ts'
import { digestOfValue } from '../pieces/digestOfValue.ts'
import type { Resolver } from '../resolve/Resolver.ts'
import { type Alert, isCurrent } from '../schema/alert.ts'
import type { State } from '../schema/state.ts'
import { severities } from '../vocabulary/severities.ts'

/**
 * The alerts that a site shows at a moment, in one language: what matters most first, then what began last.
 * @param input.state whose site it is; undefined for the portal.
 * @throws {ContentError} when one leads to a guide that does not exist.
 */
export function siteAlerts(input: {
  view: ContentView
  resolver: Resolver
  site: SiteModel
  state: State | undefined
  language: LanguageKey
  now: Date
}): AlertModel[] {
  const { view, resolver, site, state, language, now } = input
  const scope = { state: state?.slug, language }
  const zone = state?.time_zones[0] ?? homeZone
  const isHere = ({ states }: Alert) => states.length === 0 || (state !== undefined && states.includes(state.slug))
  const rank = ({ severity, from }: Alert) => [severities.indexOf(severity), -new Date(from).getTime()] as const
  return view
    .alerts(state?.slug)
    .filter((alert) => isHere(alert) && isCurrent(alert, now))
    .sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || (a.slug < b.slug ? -1 : 1))
    .map((alert): AlertModel => {
      const { slug, severity, from, until, guide, roles, source, source_url: url } = alert
      // The same in every language: who dismissed it in one has seen it.
      const id = `${slug}-${digestOfValue([severity, alert.text]).slice(0, 8)}`
      const { value, lang } = textIn(alert.text, language)
      const [role] = roles
      return {
        id,
        severity,
        language,
        place: site.name,
        ofState: state !== undefined,
        from,
        until,
        ends: momentInWords(until, zone, language),
        ...value,
        ...(lang === undefined ? {} : { lang }),
        ...(guide === undefined ? {} : { guide: resolver.guideLink(guide, language) }),
        strip: resolver.strip(roles, scope, { guide, urgent: false }),
        ...(role === undefined ? {} : { directory: `${localizePath('/directorio/', language)}#${role}` }),
        ...(source === undefined ? {} : { source: { name: source, ...(url === undefined ? {} : { url }) } }),
      }
    })
}

/** Day and hour by the clock of a zone. */
function momentInWords(iso: string, timeZone: string, language: LanguageKey): string {
  const format = new Intl.DateTimeFormat([languageOf(language).tag, languages.es.tag], {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const text = format.format(new Date(iso))
  return format.resolvedOptions().locale.startsWith(sourceLanguage) && interfaceLanguage(language) !== sourceLanguage
    ? markForeign(text)
    : text
}
