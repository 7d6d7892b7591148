import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import type { Dataset } from '../schema/dataset.ts'
import { dataCatalogue } from './dataCatalogue.ts'

type Node = Record<string, unknown>

const repository = path.resolve(import.meta.dirname, '../../..')
const origin = 'https://portal.example'
const folder = '/investigacion/datos/una/'

let dataset: Dataset
beforeAll(async () => {
  const { datasets } = await readContent(path.join(repository, 'tests/fixtures/content'))
  dataset = datasets[0] as Dataset
})

function catalogueOf(fields: Partial<Dataset> = {}): Node {
  return dataCatalogue({
    origin,
    siteName: 'Un sitio',
    home: '/investigacion/',
    address: '/investigacion/catalogo.jsonld',
    title: { es: 'Tablas', en: 'Tables' },
    description: { es: 'Todas.', en: 'All.' },
    datasets: [{ dataset: { ...dataset, ...fields }, folder }],
  }) as Node
}
const datasetIn = (catalogue: Node) => (catalogue['dcat:dataset'] as Node[])[0] as Node
const filesIn = (catalogue: Node) => datasetIn(catalogue)['dcat:distribution'] as Node[]

/** Every node of a document, the first one too. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.entries(value).flatMap(([key, each]) => (key === '@context' ? [] : nodesOf(each)))]
}

describe('dataCatalogue', () => {
  it('names each of its terms and types by a vocabulary that it declares, and has whole addresses alone', () => {
    const catalogue = catalogueOf()
    const context = catalogue['@context'] as Record<string, string>
    const nodes = nodesOf(JSON.parse(JSON.stringify(catalogue)))
    const names = nodes.flatMap((node) =>
      [...Object.keys(node).filter((key) => !key.startsWith('@')), node['@type'] ?? []].flat(),
    )
    const undeclared = names.filter(
      (name) => !/^[a-z]+:[A-Za-z]\w*$/.test(String(name)) || !((String(name).split(':')[0] as string) in context),
    )
    expect(undeclared).toEqual([])
    const ids = nodes.flatMap((node) => node['@id'] ?? []).map(String)
    expect(ids.filter((id) => !/^https?:\/\//.test(id) && !id.startsWith('spdx:'))).toEqual([])
    // What is an address in it leads to the portal, to what it describes, or to a name that others keep.
    expect(new Set(ids.filter((id) => id.startsWith('http')).map((id) => new URL(id).origin))).toEqual(
      new Set([origin, 'http://publications.europa.eu', 'https://www.iana.org', 'https://datapackage.org']),
    )
  })

  it('has what DCAT asks of a catalogue and of a dataset', () => {
    const catalogue = catalogueOf({ from: '1990', until: '2030-01' })
    expect(catalogue).toMatchObject({
      '@type': 'dcat:Catalog',
      'dct:title': [
        { '@value': 'Tablas', '@language': 'es' },
        { '@value': 'Tables', '@language': 'en' },
      ],
      'dct:publisher': { '@id': `${origin}/#editor`, '@type': 'foaf:Agent', 'foaf:name': 'Un sitio' },
    })
    expect(datasetIn(catalogue)).toMatchObject({
      '@id': `${origin}${folder}`,
      '@type': 'dcat:Dataset',
      'dct:creator': { 'foaf:name': dataset.institution },
      'dct:publisher': { '@id': `${origin}/#editor` },
      'dcat:version': '1.0.0',
      'dct:temporal': {
        'dcat:startDate': { '@value': '1990', '@type': 'xsd:gYear' },
        'dcat:endDate': { '@value': '2030-01', '@type': 'xsd:gYearMonth' },
      },
    })
  })

  it('leads to the table, with the digest of its bytes, and to what describes it', () => {
    expect(filesIn(catalogueOf()).map((file) => [file['dcat:downloadURL'], file['dcat:mediaType']])).toEqual([
      [{ '@id': `${origin}${folder}${dataset.table}.csv` }, { '@id': 'https://www.iana.org/assignments/media-types/text/csv' }],
      [
        { '@id': `${origin}${folder}datapackage.json` },
        { '@id': 'https://www.iana.org/assignments/media-types/application/json' },
      ],
    ])
    expect(filesIn(catalogueOf())[0]?.['spdx:checksum']).toMatchObject({
      'spdx:checksumValue': { '@value': dataset.releases[0]?.sha256, '@type': 'xsd:hexBinary' },
    })
  })

  it('says since when it is published and when it changed by its versions', () => {
    const [release] = dataset.releases
    if (release === undefined) throw new Error('the fixture has no release')
    const releases = [
      { ...release, number: '1.1.0' },
      { ...release, date: '2026-10-01' },
    ]
    const catalogue = catalogueOf({ releases })
    expect(datasetIn(catalogue)).toMatchObject({
      'dct:issued': { '@value': '2026-10-01' },
      'dct:modified': { '@value': release.date },
      'dcat:version': '1.1.0',
    })
    expect(catalogue['dct:modified']).toEqual({ '@value': release.date, '@type': 'xsd:date' })
  })

  it('names terms of use where they are known, and none where they are not', () => {
    const licencesOf = (licence: Dataset['licence']) => filesIn(catalogueOf({ licence })).map((file) => file['dct:license'])
    expect(licencesOf('to_confirm')).toEqual([undefined, undefined])
    const cc = { '@id': 'https://creativecommons.org/licenses/by/4.0/' }
    expect(licencesOf('cc_by_4')).toEqual([cc, cc])
  })
})
