import { z } from 'zod'

/** A place in a law, as parsed from its compact form. */
export interface Citation {
  law: string
  /** `16`, `139 Bis`, `34 Quaterdecies`, `136-A`, `77 Bis 16-A`. */
  article: string
  /** Apartado of a constitutional article: `A`. */
  section?: string
  /** Roman numeral, perhaps with a suffix: `XVI Bis`, `XXIX-X`. */
  fraction?: string
  /** `a`, without its parenthesis. */
  clause?: string
  /** Paragraph, counted from 1. */
  paragraph?: number
}

/** What follows the number of an article put in later, in every spelling that a law uses: `Bis`, `Bis 3`, `Bis 16-A`. */
const suffix =
  '(?:Bis|Ter|Qu[aá]ter|Quinquies|Quinqu[ié]s|Sexies|Sexties|Septies|Octies|Nonies|Decies|Undecies|Duodecies|Terdecies|Quaterdecies' +
  '|Quintus|Sextus|Séptimus|Octavus|Novenus)(?: \\d+(?:-[A-Z])?)?'
const pattern = new RegExp(
  `^(?<law>[A-Z][A-Za-z]+) (?<article>\\d+(?:-[A-Z])?(?: ${suffix})?)` +
    `(?: (?<section>[A-H]))?(?: (?<fraction>[IVXL]+(?:-[A-ZÑ]| ${suffix})?))?(?: (?<clause>[a-zñ])\\))?(?: p(?<paragraph>[1-9]\\d?))?$`,
)

/**
 * Parses the compact form of a citation: law, article, then as needed apartado (one letter), fraction
 * (Roman), clause (`a)`), paragraph (`p2`).
 * @throws {SyntaxError} when the text has another form.
 * @example parseCitation('CPEUM 20 C VI') // { law: 'CPEUM', article: '20', section: 'C', fraction: 'VI' }
 */
export function parseCitation(text: string): Readonly<Citation> {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const citation = parse(text)
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(text, citation)
  return citation
}

/** What was parsed: a few thousand citations stand in all texts, and are asked for at every change and every page. */
const parsed = new Map<string, Readonly<Citation>>()
const mostParsed = 20_000

function parse(text: string): Citation {
  const groups = pattern.exec(text)?.groups
  if (groups === undefined)
    throw new SyntaxError(
      `«${text}» no es una cita. Escríbela como «CNPP 109 XVI», «CPEUM 20 C VI» o «CPEUM 16 p10»: ley, artículo, apartado, fracción, inciso «a)» y párrafo «p2».`,
    )
  const { law, article, section, fraction, clause, paragraph } = groups
  return {
    law: law as string,
    article: article as string,
    ...(section === undefined ? {} : { section }),
    ...(fraction === undefined ? {} : { fraction }),
    ...(clause === undefined ? {} : { clause }),
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
  }
}

/** A citation in its compact form, as front matter and `<Cite ref>` hold it. */
export const citationSchema = z
  .string()
  .max(60, 'es demasiado larga para una cita')
  .superRefine((text, ctx) => {
    try {
      parseCitation(text)
    } catch (error) {
      ctx.addIssue({ code: 'custom', message: (error as SyntaxError).message })
    }
  })

/** Whether an entry of the legal basis covers a citation: same article, and same parts where the entry names them. */
export function coversCitation(entry: string, cited: string): boolean {
  // Most are of other articles: how they begin tells that without their being taken apart.
  if (!cited.startsWith(lawAndNumber(entry))) return false
  const [whole, part] = [parseCitation(entry), parseCitation(cited)]
  if (whole.law !== part.law || whole.article !== part.article) return false
  if (whole.section !== undefined && whole.section !== part.section) return false
  return whole.fraction === undefined || whole.fraction === part.fraction
}

/** @example lawAndNumber('CPEUM 20 C VI') // 'CPEUM 20' */
function lawAndNumber(citation: string): string {
  const end = citation.indexOf(' ', citation.indexOf(' ') + 1)
  return end === -1 ? citation : citation.slice(0, end)
}
