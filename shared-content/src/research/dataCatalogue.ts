import type { Dataset } from '../schema/dataset.ts'
import { licences } from './dataPackage.ts'

/** Names of what the catalogue is made of: DCAT 3 and what it rests on. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const mediaTypes = 'https://www.iana.org/assignments/media-types/'
const authority = 'http://publications.europa.eu/resource/authority/'

type Texts = Dataset['name']
interface Catalogued {
  origin: string
  siteName: string
  /** Without an origin: the page that lists the tables, and the file itself. */
  home: string
  address: string
  title: Texts
  description: Texts
  /** Each with the folder of its page and files. */
  datasets: readonly { dataset: Dataset; folder: string }[]
}

/** The tables of the library as a DCAT 3 catalogue in JSON-LD. Terms and dates that are not known are left out. */
export function dataCatalogue({ origin, siteName, home, address, title, description, datasets }: Catalogued): object {
  const publisher = {
    '@id': `${origin}/#editor`,
    '@type': 'foaf:Agent',
    'foaf:name': siteName,
    'foaf:homepage': at(`${origin}/`),
  }
  const newest = datasets.flatMap(({ dataset }) => dataset.releases.map(({ date }) => date)).sort()
  return {
    '@context': context,
    '@id': `${origin}${address}#catalogo`,
    '@type': 'dcat:Catalog',
    'dct:title': literals(title),
    'dct:description': literals(description),
    'dct:publisher': publisher,
    'dct:language': ['SPA', 'ENG'].map((code) => at(`${authority}language/${code}`)),
    'foaf:homepage': at(`${origin}${home}`),
    ...(newest.length === 0 ? {} : { 'dct:modified': typed(newest.at(-1) ?? '', 'date') }),
    'dcat:dataset': datasets.map(({ dataset, folder }) => ({
      ...datasetNode(dataset, `${origin}${folder}`),
      'dct:publisher': at(publisher['@id']),
    })),
  }
}

function datasetNode(dataset: Dataset, page: string): object {
  const { name, description, method, caveats, institution, from, until, releases } = dataset
  const [newest] = releases
  const first = releases.at(-1)
  return {
    '@id': page,
    '@type': 'dcat:Dataset',
    'dct:identifier': page,
    'dct:title': literals(name),
    'dct:description': literals(description),
    // What it cannot tell.
    'rdfs:comment': caveats.flatMap((caveat) => literals(caveat.description)),
    'dct:creator': { '@type': 'foaf:Agent', 'foaf:name': institution },
    'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': literals(method) },
    'dct:spatial': at(`${authority}country/MEX`),
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': moment(from), 'dcat:endDate': moment(until) },
    ...(first === undefined ? {} : { 'dct:issued': typed(first.date, 'date') }),
    ...(newest === undefined ? {} : { 'dct:modified': typed(newest.date, 'date'), 'dcat:version': newest.number }),
    'dcat:landingPage': at(page),
    'dcat:distribution': distributions(dataset, page),
  }
}

/** The table and what describes it. */
function distributions({ table, licence, releases: [newest] }: Dataset, page: string): object[] {
  const known = licences[licence]
  const file = (name: string, title: string, type: string) => ({
    '@id': `${page}${name}`,
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:accessURL': at(page),
    'dcat:downloadURL': at(`${page}${name}`),
    'dcat:mediaType': at(`${mediaTypes}${type}`),
    ...(known === undefined ? {} : { 'dct:license': at(known.path) }),
  })
  return [
    {
      ...file(`${table}.csv`, 'CSV', 'text/csv'),
      ...(newest === undefined
        ? {}
        : {
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': at('spdx:checksumAlgorithm_sha256'),
              'spdx:checksumValue': typed(newest.sha256, 'hexBinary'),
            },
          }),
    },
    {
      ...file('datapackage.json', 'Data Package', 'application/json'),
      'dct:conformsTo': at('https://datapackage.org/profiles/2.0/datapackage.json'),
    },
  ]
}

const at = (address: string) => ({ '@id': address })
const typed = (value: string, type: string) => ({ '@value': value, '@type': `xsd:${type}` })
const literals = (text: Texts) => Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }))

/** A year, a month or a day, as which of them it is. */
function moment(date: string) {
  return typed(date, ['gYear', 'gYearMonth', 'date'][date.split('-').length - 1] ?? 'date')
}
