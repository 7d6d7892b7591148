import { expect, it } from 'vitest'
import { lawArticles } from './lawArticles.ts'

it.each([
  ['artículo 17 (párrafo 1)', ['17']],
  ['artículos 94 (párrafo 3), 109 y 258 (párrafo 2; párrafo 1)', ['94', '109', '258']],
  ['artículo 20 (apartado B, fracción II, párrafo 2)', ['20']],
  ['artículo 8 (fracción I, inciso b); fracción III)', ['8']],
  ['articles 19 (paragraph 2) and 34 Bis (section IX)', ['19', '34 bis']],
])('the articles of «%s»', (text, articles) => {
  expect(lawArticles(text)).toEqual(articles)
})
