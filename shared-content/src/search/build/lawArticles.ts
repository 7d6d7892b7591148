import { LastMade } from './LastMade.ts'

/** Legal bases say the same on the pages of every site. */
const known = new LastMade<string[]>(2_000)

/**
 * The articles that a legal basis names: «artículos 94 (párrafo 3), 109 y 20 (apartado B, fracción II)» names 94, 109
 * and 20. Paragraphs are the only other figures there.
 */
export function lawArticles(text: string): readonly string[] {
  return known.of(text, () => articlesIn(text))
}

function articlesIn(text: string): string[] {
  const articles = text.replace(/p[aá]r\S* \d+/g, '').match(/\d+(?: (?:bis|ter|qu[aá]ter|quinquies)\b)?/gi)
  return [...new Set(articles)].map((article) => article.toLowerCase())
}
