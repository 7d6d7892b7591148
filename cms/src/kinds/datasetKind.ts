import { type Dataset, datasetSchema } from '@justicia/shared-content/schema/dataset'
import { datasetToData, type StoredDataset, storedToDataset } from '../documents/datasetDocument.ts'
import { against, fieldOf, type Path } from './against.ts'
import { Gaps } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'

const slugOf = ({ slug }: { slug: string }) => slug
/** Lists whose rows have fields of their own; every other list is one field. */
const rowLists: readonly unknown[] = ['caveats', 'columns', 'releases']
const toField = (path: Path) => (rowLists.includes(path[0]) ? fieldOf(path) : String(path[0] ?? 'name'))

export const datasetKind: CmsKind<Dataset, StoredDataset> = {
  words: {
    one: { es: 'Tabla de datos', en: 'Dataset' },
    the: { es: 'la tabla de datos', en: 'the dataset' },
    list: 'Tablas de datos',
    counted: 'tablas de datos',
  },
  isLong: false,
  ownName: ({ name, slug }) => name?.es ?? slug,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored) => storedToDataset(stored),
  place: locate('name', (path) => String(path[0] ?? 'name')),
  wholeAt: 'name',
  schemaFaults: (dataset) => against(datasetSchema, dataset, toField),
  gaps: ({ name, description, method, caveats, columns, releases }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ name, description, method })
    for (const [list, rows] of Object.entries({ caveats, columns, releases }))
      for (const [row, said] of (rows ?? []).entries()) gaps.needSpanish({ [`${list}.${row}.description`]: said.description })
    return gaps.found
  },
  seed: { keyOf: slugOf, storedKeyOf: slugOf, toData: (dataset) => (language) => datasetToData(dataset, language) },
}
