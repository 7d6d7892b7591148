import { type Synonym, synonymSchema } from '@justicia/shared-content/schema/synonym'
import { type StoredSynonym, storedToSynonym, synonymReference, synonymToData } from '../documents/synonymDocument.ts'
import { against } from './against.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { requireGuide } from './requireGuide.ts'

/** Run after the guides, which some of them lead to. */
export const synonymKind: CmsKind<Synonym, StoredSynonym> = {
  words: {
    one: { es: 'Sinónimo', en: 'Synonym' },
    the: { es: 'el sinónimo', en: 'the synonym' },
    list: 'Sinónimos',
    counted: 'sinónimos',
  },
  isLong: false,
  ownName: ({ key }) => key,
  namedBy: ['state', 'key'],
  named: ({ key }) => ({ key }),
  toPiece: (stored, { guide }) => storedToSynonym(stored, guide),
  place: locate('phrases', (path) => String(path[0] ?? 'phrases')),
  wholeAt: 'phrases',
  schemaFaults: (synonym) => against(synonymSchema, synonym, (path) => String(path[0] ?? 'phrases')),
  seed: {
    keyOf: (synonym, state) => synonymReference({ ...synonym, state }) ?? '',
    storedKeyOf: (stored) => synonymReference({ ...stored }),
    toData: (synonym, to) => () =>
      synonymToData(synonym, { state: to.state, idOf: (guide) => requireGuide(to, guide, `del sinónimo «${synonym.key}»`) }),
  },
}
