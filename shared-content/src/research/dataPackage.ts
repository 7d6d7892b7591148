import { createHash } from 'node:crypto'
import type { Dataset } from '../schema/dataset.ts'
import type { DataLicence } from '../vocabulary/research.ts'

/** Names of licences that are known, as Data Package has them. */
export const licences: Partial<Record<DataLicence, { name: string; path: string; title: string }>> = {
  cc_by_4: {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0',
  },
  cc0: { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: 'CC0 1.0' },
}

/** A dataset as Data Package 2.0, beside its CSV. A licence that is not confirmed is not named. */
export function dataPackage(input: { dataset: Dataset; address: string; bytes: Uint8Array }): object {
  const { dataset, address, bytes } = input
  const { slug, table, name, description, method, caveats, institution, source, read_in, columns, key, licence } = dataset
  const [release] = dataset.releases
  const known = licences[licence]
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug,
    id: address,
    title: name.es,
    description: [description.es, method.es, ...caveats.map((caveat) => `Ojo: ${caveat.description.es}`)].join('\n\n'),
    homepage: address,
    ...(release === undefined ? {} : { version: release.number, created: `${release.date}T00:00:00Z` }),
    ...(known === undefined ? {} : { licenses: [known] }),
    contributors: [{ title: institution, roles: ['creator'] }],
    sources: [{ title: `${institution}: ${source}` }, { title: read_in }],
    resources: [
      {
        name: table,
        type: 'table',
        path: `${table}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
        schema: {
          fields: columns.map((column) => ({
            name: column.name,
            type: column.type,
            description: column.description.es,
            constraints: {
              required: true,
              ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
              ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
            },
          })),
          primaryKey: key,
        },
      },
    ],
  }
}
