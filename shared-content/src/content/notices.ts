import { flowDigest } from '../digests.ts'
import type { ContentPlace } from '../errors.ts'
import { untranslatedTexts } from '../flows/untranslatedTexts.ts'
import { type LanguageKey, sourceLanguage } from '../languages.ts'
import { type Places, placeToText } from '../located/places.ts'
import type { Flow } from '../schema/flow.ts'
import type { State } from '../schema/state.ts'
import { expiryOf, showsContact } from '../schema/verification.ts'
import { contactStandings, expiryWarnings, noticeDays } from './contactStandings.ts'
import type { Content } from './content.ts'
import { daysAfter, factEnds } from './factEnds.ts'
import { unstamped } from './stampDigests.ts'

/** What has to be looked at soon, seen from a day (ISO date), though nothing is wrong today: one line each. */
export function notices(input: { content: Content; states: readonly State[]; date: string; places: Places }): string[] {
  const { content, date, places } = input
  return [
    ...content.flows.flatMap((flow) => flowNotices(flow, places)),
    ...endingSoon(input),
    ...[...expiryWarnings(contactStandings({ content, date, places })), ...lawWarnings({ content, date, places })].map(
      ({ place, text }) => `${placeToText(place)}: ${text}`,
    ),
  ]
}

/** Texts that a translation of a flow lacks are shown in Spanish, and one of an older Spanish text must be looked at. */
function flowNotices(flow: Flow, places: Places): string[] {
  return (Object.keys(flow.text) as LanguageKey[]).flatMap((language) => {
    const text = flow.text[language]
    if (language === sourceLanguage || text === undefined) return []
    const missing = untranslatedTexts(flow.text.es, text)
    const place = places.node(text, { file: `flows/${flow.slug}/${language}.yaml` })
    const where = placeToText(place)
    return [
      ...(missing.length === 0 ? [] : [`${where}: Falta traducir ${missing.join(', ')}. Se muestra en español.`]),
      ...(text.basedOn === undefined || text.basedOn === unstamped || text.basedOn === flowDigest(flow)
        ? []
        : [`${where}: El texto en español cambió después de esta traducción. Revísala y escribe basedOn: "${unstamped}".`]),
    ]
  })
}

/** Facts that are quoted and end within the days of notice, with none to follow. */
function endingSoon(input: { content: Content; states: readonly State[]; date: string; places: Places }): string[] {
  const until = daysAfter(input.date, noticeDays)
  const soon = new Map(factEnds(input).flatMap((end) => (end.last <= until ? [[`${end.key} ${end.last}`, end] as const] : [])))
  return [...soon.values()].map(
    ({ key, last, places: [place = { file: 'facts.yaml' }] }) =>
      `${placeToText(place)}: El dato «${key}» vale hasta ${last} y no hay otro que siga. Escribe el siguiente antes de ese día.`,
  )
}

/**
 * One line a state and day on which pages stop leading to the texts of its laws, from thirty days before, at the first of
 * them: the names stay, the addresses have to be read again.
 */
export function lawWarnings({
  content,
  places,
  date,
}: {
  content: Pick<Content, 'states'>
  places: Places
  date: string
}): { place: ContentPlace; text: string }[] {
  const notice = daysAfter(date, noticeDays)
  return Object.entries(content.states).flatMap(([slug, { facts }]) => {
    const ending = facts.flatMap((fact) => {
      const expiry = fact.kind === 'law' ? expiryOf(fact.verification) : undefined
      return expiry === undefined || expiry > notice ? [] : [{ fact, expiry }]
    })
    return [...Map.groupBy(ending, ({ expiry }) => expiry)].map(([expiry, [first, ...rest]]) => {
      const fact = (first as (typeof ending)[number]).fact
      const isPast = !showsContact(fact.verification, date)
      const more = rest.length === 0 ? '' : ` y ${rest.length} más de este estado`
      return {
        place: places.field(fact, ['verification'], { file: `states/${slug}/facts.yaml` }),
        text: `La dirección de «${fact.value.es}»${more} ${isPast ? 'ya no se muestra desde' : 'se deja de mostrar el'} ${expiry}. Vuelve a abrirla y escribe renewed_on.`,
      }
    })
  })
}
