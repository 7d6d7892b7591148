import { expect, it } from 'vitest'
import { publicationSchema } from './publication.ts'

const work = { slug: 'obra', title: 'Una obra', series: 'report', languages: ['es'], topics: ['reform'] }
const faults = (change: object) =>
  publicationSchema.safeParse({ ...work, ...change }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  []

it('a work is what was printed of it', () => {
  expect(faults({})).toEqual([])
  expect(faults({ isbn: '978-607-530-064-1', doi: '10.1177/0022002715587048', date: '2016-11', pages: 'xiv, 139' })).toEqual([])
  expect(faults({ url: 'https://www.mexicoevalua.org/hallazgos-2020/' })).toEqual([])
})

it.each([
  'https://es.scribd.com/document/438336985/inegi-masc-pdf',
  'https://docslib.org/doc/745776/judicial-reform',
  'http://lawsdocbox.com/Immigration/75536942.html',
  'https://fdocuments.ec/document/mision-no-cumplida-informe.html',
  'https://fdocumento.com/document/reporte-cesop-no-43.html',
  'https://vdocument.in/assessing-mexicoas-judicial-reform.html',
  'https://dokumen.tips/documents/drug-violence-aug-2010.html',
  'https://issuu.com/webudlap/docs/igimex2016',
])('%s, where anybody puts documents of others, is not led to', (url) => {
  expect(faults({ url })).toEqual([
    'url: es un sitio donde cualquiera sube documentos de otros; usa la dirección de la institución, o déjalo vacío',
  ])
})

it.each([
  [{ isbn: '978-607-530-064-2' }, 'isbn: no es un ISBN: sus cifras no cuadran'],
  [{ issn: '01887653' }, 'issn: se escribe como «0188-7653»'],
  [{ doi: 'https://doi.org/10.1177/1' }, 'doi: empieza con «10.» y no lleva la dirección'],
  [{ pages: 'muchas' }, 'pages: se escribe como «56», «xiv, 139» o «1403-1432»'],
])('%j is refused', (change, message) => {
  expect(faults(change)).toEqual([message])
})
