import { type Citation, parseCitation } from '../citations.ts'
import { type CmsWords, ContentError, type ContentPlace } from '../errors.ts'
import { type InterfaceText, interfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'
import type { LegalBasisEntry, ResolvedCite } from '../pages/model.ts'
import { type Memory, ReadLog } from '../pieces/ReadLog.ts'
import type { Article, Law } from '../schema/law.ts'

/** Laws ready to be looked up. */
export class LawIndex {
  readonly #laws: ReadonlyMap<string, Law>
  readonly #articles: ReadonlyMap<string, ReadonlyMap<string, Article>>
  readonly #log: ReadLog
  /** A guide's legal basis is the same in every state. */
  readonly #bases: Memory<LegalBasisEntry[]> = new WeakMap()

  /** @param log notes which laws are asked about. */
  constructor(laws: readonly Law[], log = new ReadLog()) {
    this.#log = log
    this.#laws = new Map(laws.map((law) => [law.abbreviation, law]))
    this.#articles = new Map(
      laws.map((law) => [law.abbreviation, new Map(law.articles.map((article) => [article.number, article]))]),
    )
  }

  /**
   * Parses a citation and makes sure that its law, article and fraction exist.
   * @throws {ContentError} `citation-broken` or `citation-unknown`.
   */
  require(text: string, place: ContentPlace): { citation: Citation; law: Law; article: Article } {
    const citation = parse(text, place)
    this.#log.note(`law:${citation.law}`)
    const law = this.#laws.get(citation.law)
    if (law === undefined)
      throw unknown(
        place,
        `«${text}»: no hay ninguna ley «${citation.law}».`,
        `Usa una de: ${[...this.#laws.keys()].join(', ')}.`,
        {
          mend: `Usa una de: ${[...this.#laws.keys()].join(', ')}.`,
          en: `“${text}”: there is no law “${citation.law}”. Use one of: ${[...this.#laws.keys()].join(', ')}.`,
        },
      )
    const article = this.#articles.get(citation.law)?.get(citation.article)
    if (article === undefined)
      throw unknown(
        place,
        `«${text}»: ${law.short_name} no tiene artículo ${citation.article}.`,
        `Busca el artículo en laws/${law.abbreviation}.tsv.`,
        {
          mend: `Busca el artículo en «Leyes», ${law.abbreviation}.`,
          en: `“${text}”: ${law.name} has no article ${citation.article}. Look for it under “Laws”, ${law.abbreviation}.`,
        },
      )
    const fraction = [citation.section, citation.fraction].filter((part) => part !== undefined).join(' ')
    if (fraction !== '' && !article.fractions.includes(fraction))
      throw unknown(
        place,
        `«${text}»: el artículo ${citation.article} (${law.name}) no tiene ${citation.section === undefined ? 'fracción' : 'apartado o fracción'} ${fraction}.`,
        article.fractions.length === 0
          ? 'No tiene fracciones: cita el artículo o un párrafo («p2»).'
          : `Tiene: ${article.fractions.join(', ')}.`,
        {
          mend:
            article.fractions.length === 0
              ? 'No tiene fracciones: cita el artículo o un párrafo («p2»).'
              : `Tiene: ${article.fractions.join(', ')}.`,
          en: `“${text}”: article ${citation.article} (${law.name}) has no ${fraction}. ${article.fractions.length === 0 ? 'It has no fractions: cite the article or a paragraph (“p2”).' : `It has: ${article.fractions.join(', ')}.`}`,
        },
      )
    return { citation, law, article }
  }

  /** A citation as it is shown in running text. */
  cite(text: string, language: LanguageKey, place: ContentPlace): ResolvedCite {
    const { citation, law } = this.require(text, place)
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
   * The laws and articles behind a page, one entry a law, in the order of the index.
   * @param citations compact citations; repeated ones are joined.
   */
  legalBasis(citations: readonly string[], language: LanguageKey, place: ContentPlace): LegalBasisEntry[] {
    return this.#log.remember(this.#bases, citations, language, () => this.#legalBasis(citations, language, place))
  }

  #legalBasis(citations: readonly string[], language: LanguageKey, place: ContentPlace): LegalBasisEntry[] {
    this.#log.note('laws:')
    const words = interfaceText(language).citation.long
    const byLaw = new Map<string, Citation[]>()
    for (const text of new Set(citations)) {
      const { citation } = this.require(text, place)
      byLaw.set(citation.law, [...(byLaw.get(citation.law) ?? []), citation])
    }
    return [...this.#laws.values()].flatMap((law): LegalBasisEntry[] => {
      const cited = byLaw.get(law.abbreviation)
      if (cited === undefined) return []
      const order = new Map([...(this.#articles.get(law.abbreviation)?.keys() ?? [])].map((number, index) => [number, index]))
      const byArticle = new Map<string, Citation[]>()
      for (const citation of cited) byArticle.set(citation.article, [...(byArticle.get(citation.article) ?? []), citation])
      const articles = [...byArticle.entries()]
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

function parse(text: string, place: ContentPlace): Citation {
  try {
    return parseCitation(text)
  } catch (cause) {
    throw new ContentError({ code: 'citation-broken', place, what: (cause as SyntaxError).message, mend: '' }, { cause })
  }
}

function unknown(place: ContentPlace, what: string, mend: string, cms: CmsWords): ContentError {
  return new ContentError({ code: 'citation-unknown', place, what, mend, cms })
}
