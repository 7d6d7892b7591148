import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import type { Guide } from '@justicia/shared-content/schema/guide'
import type { Synonym } from '@justicia/shared-content/schema/synonym'
import type { TriedSearch } from '@justicia/shared-content/search/build/triedSearch'
import { expect, it } from 'vitest'
import type { SearchTrials } from '../searchEffect/SearchTrials.ts'
import { searchGaps } from './searchGaps.ts'

it('tries what is typed: names and phrases, each once, and no phrase that stands for lists of words', async () => {
  const piece = { slug: 'prueba', text: { es: { title: 'De prueba', aliases: ['así la llaman'], misspelt: ['DE PRUEBA'] } } }
  const synonym = { key: 'uno', language: 'es', phrases: ['así le dicen', '{lista-policia} {lista-quitar}'], guides: ['prueba'] }
  const content = { ...emptyContent(), synonyms: [synonym as unknown as Synonym] }
  const search: TriedSearch = { pages: () => [{ path: '/guias/otra/', title: 'Otra' }], card: () => undefined }
  const trials = { with: async () => search } as unknown as SearchTrials
  const gaps = await searchGaps({ collection: 'guides', piece: piece as unknown as Guide, language: 'es', content }, trials)
  expect(gaps).toEqual({
    tried: 3,
    missed: [
      { query: 'De prueba', from: 'name', place: 0, first: 'Otra' },
      { query: 'así la llaman', from: 'name', place: 0, first: 'Otra' },
      { query: 'así le dicen', from: 'synonym', place: 0, first: 'Otra' },
    ],
  })
})
