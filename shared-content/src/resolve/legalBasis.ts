import type { ContentPlace } from '../errors.ts'
import { type InterfaceText, interfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'
import type { LawBook } from '../laws/LawBook.ts'
import type { LegalBasisEntry, ResolvedCite } from '../pages/model.ts'
import type { Citation } from '../values/citations.ts'
import type { ResolveContext } from './ResolveContext.ts'

/**
 * A citation as it is shown in running text.
 * @throws {ContentError} `citation-broken` or `citation-unknown`.
 */
export function resolveCite(laws: LawBook, text: string, language: LanguageKey, place: ContentPlace): ResolvedCite {
  const { citation, law } = laws.require(text, place)
  const words = interfaceText(language).citation
  const name = law.abbreviation === 'CPEUM' ? words.constitution : law.abbreviation
  return {
    type: 'cite',
    ref: text,
    short: [`${name}, ${words.short.article} ${citation.article}`, ...partsOf(citation, words.short)].join(', '),
    long: [`${law.name}, ${words.long.article} ${citation.article}`, ...partsOf(citation, words.long)].join(', '),
  }
}

/**
 * The laws and articles behind a page, as `legalBasisEntries` tells them: those of a guide are the same in every state, so
 * they are put together once.
 */
export function legalBasisOf(
  { view, memories }: ResolveContext,
  citations: readonly string[],
  language: LanguageKey,
  place: ContentPlace,
): LegalBasisEntry[] {
  return view.log.remember(memories.legalBases, citations, language, () =>
    legalBasisEntries(view.laws, citations, language, place),
  )
}

/**
 * The laws and articles behind a page, one entry a law, in the order of the laws.
 * @param citations compact citations; repeated ones are joined.
 * @throws {ContentError} `citation-broken` or `citation-unknown`.
 */
export function legalBasisEntries(
  laws: LawBook,
  citations: readonly string[],
  language: LanguageKey,
  place: ContentPlace,
): LegalBasisEntry[] {
  const words = interfaceText(language).citation.long
  const byLaw = new Map<string, Citation[]>()
  for (const text of new Set(citations)) {
    const { citation } = laws.require(text, place)
    byLaw.set(citation.law, [...(byLaw.get(citation.law) ?? []), citation])
  }
  return laws.all().flatMap((law): LegalBasisEntry[] => {
    const cited = byLaw.get(law.abbreviation)
    if (cited === undefined) return []
    const order = new Map(law.articles.map(({ number }, index) => [number, index]))
    const byArticle = Map.groupBy(cited, ({ article }) => article)
    const articles = [...byArticle]
      .sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map(([number, citations]) => {
        const details = citations.map((citation) => partsOf(citation, words).join(', ')).filter((detail) => detail !== '')
        return details.length === 0 ? number : `${number} (${details.join('; ')})`
      })
    return [
      {
        abbreviation: law.abbreviation,
        name: law.name,
        url: law.url,
        articles: `${articles.length === 1 ? words.article : words.articles} ${listToText(articles, words.and)}`,
        ...(law.last_reform === undefined ? {} : { textReadUntil: law.last_reform }),
      },
    ]
  })
}

type Words = InterfaceText['citation']['short']

function partsOf({ section, fraction, clause, paragraph }: Citation, words: Words): string[] {
  return [
    ...(section === undefined ? [] : [`${words.section} ${section}`]),
    ...(fraction === undefined ? [] : [`${words.fraction} ${fraction}`]),
    ...(clause === undefined ? [] : [`${words.clause} ${clause})`]),
    ...(paragraph === undefined ? [] : [`${words.paragraph} ${paragraph}`]),
  ]
}

/** «a, b y c» */
function listToText(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}
