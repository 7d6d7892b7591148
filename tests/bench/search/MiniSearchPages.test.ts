import { exampleSources } from '@justicia/shared-content/search/build/exampleSources'
import { describe, expect, it } from 'vitest'
import { MiniSearchPages } from './MiniSearchPages.ts'

const synonyms = [{ phrases: ['me bajaron el cel'], words: 'robo', weight: 1 }]
const pages = MiniSearchPages.read(MiniSearchPages.write({ sources: exampleSources, synonyms, language: 'es' }))

describe('the library that our engine is compared with', () => {
  it.each([
    ['a stem', 'robaban', '/guias/robo/'],
    ['another name', 'cristalazo', '/guias/robo/'],
    ['a misspelling', 'violemcia familiar', '/guias/violencia-familiar/'],
    ['what people say', 'me bajaron el cel en el metro', '/guias/robo/'],
  ])('finds by %s', (_, query, path) => {
    expect(pages.search(query)[0]).toBe(path)
  })

  it('finds nothing by small words alone', () => {
    expect(pages.search('de la que me')).toEqual([])
  })
})
