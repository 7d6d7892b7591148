import { type CmsWords, ContentError, type ContentPlace } from '../errors.ts'
import type { Article, Law } from '../schema/law.ts'
import { type Citation, parseCitation } from '../values/citations.ts'

/** What was asked: about one law, or which laws there are and in what order. */
export type LawQuestion = `law:${string}` | 'laws:'

/** Laws ready to be looked up. */
export class LawBook {
  readonly #laws: ReadonlyMap<string, Law>
  readonly #articles: ReadonlyMap<string, ReadonlyMap<string, Article>>
  readonly #note: (asked: LawQuestion) => void

  /** @param note told which laws are asked about. */
  constructor(laws: readonly Law[], note: (asked: LawQuestion) => void = () => {}) {
    this.#note = note
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
    this.#note(`law:${citation.law}`)
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

  /** Every law, in its order. */
  all(): Law[] {
    this.#note('laws:')
    return [...this.#laws.values()]
  }
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
