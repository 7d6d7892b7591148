import { expect, it } from 'vitest'
import { publicationSchema } from '../schema/publication.ts'
import { citationFiles, toBibtex, toRis } from './citationFiles.ts'
import { cslOf } from './cslOf.ts'

const article = cslOf(
  publicationSchema.parse({
    slug: 'una-obra-2015',
    title: 'Crime & {violence} in 100% of 32_states',
    series: 'article',
    authors: ['Osorio García, Javier', 'Instituto de prueba'],
    date: '2015-03',
    journal: 'Revista de prueba',
    volume: '59',
    issue: '8',
    pages: '1403-1432',
    doi: '10.1177/0022002715587048',
    languages: ['en'],
    topics: ['violence'],
  }),
)

it('a work is one item of CSL-JSON', () => {
  expect(article).toEqual({
    id: 'una-obra-2015',
    type: 'article-journal',
    title: 'Crime & {violence} in 100% of 32_states',
    author: [{ family: 'Osorio García', given: 'Javier' }, { literal: 'Instituto de prueba' }],
    issued: { 'date-parts': [[2015, 3]] },
    'container-title': 'Revista de prueba',
    volume: '59',
    issue: '8',
    page: '1403-1432',
    DOI: '10.1177/0022002715587048',
    language: 'en',
  })
})

it('and an entry of BibTeX, in which no sign of a text is one of TeX', () => {
  expect(toBibtex(article)).toBe(`@article{una-obra-2015,
  title = {{Crime \\& violence in 100\\% of 32\\_states}},
  author = {Osorio García, Javier and {Instituto de prueba}},
  year = {2015},
  month = {3},
  journal = {Revista de prueba},
  volume = {59},
  number = {8},
  pages = {1403--1432},
  doi = {10.1177/0022002715587048},
  language = {english},
}
`)
})

it('and a record of RIS', () => {
  expect(toRis(article).split('\r\n')).toEqual([
    'TY  - JOUR',
    'ID  - una-obra-2015',
    'TI  - Crime & {violence} in 100% of 32_states',
    'AU  - Osorio García, Javier',
    'AU  - Instituto de prueba',
    'PY  - 2015',
    'DA  - 2015/03//',
    'T2  - Revista de prueba',
    'VL  - 59',
    'IS  - 8',
    'SP  - 1403',
    'EP  - 1432',
    'DO  - 10.1177/0022002715587048',
    'LA  - en',
    'ER  - ',
    '',
  ])
})

it('each in a file of its own beside the page', () => {
  expect(citationFiles(article, 'investigacion/publicaciones/una-obra-2015/').map(({ path }) => path)).toEqual([
    'investigacion/publicaciones/una-obra-2015/una-obra-2015.bib',
    'investigacion/publicaciones/una-obra-2015/una-obra-2015.ris',
    'investigacion/publicaciones/una-obra-2015/una-obra-2015.csl.json',
  ])
})
