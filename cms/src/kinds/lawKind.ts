import { articleSchema, type Law, lawEntrySchema } from '@justicia/shared-content/schema/law'
import { z } from 'zod'
import { lawToData, type StoredLaw, storedToLaw } from '../documents/lawDocument.ts'
import { against, fieldOf } from './against.ts'
import type { CmsKind } from './Kind.ts'

const keyOf = ({ abbreviation }: { abbreviation: string }) => abbreviation

export const lawKind: CmsKind<Law, StoredLaw> = {
  words: { one: { es: 'Ley', en: 'Law' }, the: { es: 'la ley', en: 'the law' }, list: 'Leyes' },
  isLong: true,
  ownName: keyOf,
  namedBy: ['abbreviation'],
  named: ({ abbreviation }) => ({ abbreviation }),
  toPiece: storedToLaw,
  wholeAt: 'articles',
  schemaFaults: ({ articles, ...entry }) => [
    ...against(lawEntrySchema, entry, fieldOf),
    ...against(z.array(articleSchema), articles, () => 'articles'),
  ],
  seed: { keyOf, storedKeyOf: keyOf, toData: (law) => () => lawToData(law) },
}
