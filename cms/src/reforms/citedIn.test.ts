import { expect, it } from 'vitest'
import { citedIn } from './citedIn.ts'

it.each([
  [{ legalBasis: ['CNPP 109 XVI', 'CNPP 113'] }, ['CNPP 109'], ['CNPP 109 XVI']],
  [{ legalBasis: ['CNPP 109'] }, ['CNPP 109 XVI'], ['CNPP 109']],
  [{ legalBasis: ['CNPP 109 II'] }, ['CNPP 109 XVI'], []],
  [{ legalBasis: ['CNPP 109', 'CNPP 10 Bis'] }, ['CNPP 10'], []],
  [{ sections: [{ body: { es: { root: { children: [{ ref: 'CPEUM 20 C VI' }] } } } }] }, ['CPEUM 20 C'], ['CPEUM 20 C VI']],
  [{ deadlines: [{ cite: 'CPEUM 20 B' }] }, ['CPEUM 20 C'], []],
  [{ verification: { source: 'Lo dice el CNPP 109, fracción II.' } }, ['CNPP 109'], ['CNPP 109']],
  [{ source_url: 'https://example.org/CNPP 109' }, ['CNPP 109'], []],
  [{ title: null, order: 3 }, ['CNPP 109'], []],
])('finds in %j of %j: %j', (document, articles, found) => {
  expect(citedIn(document, articles)).toEqual(found)
})
