import { type Publication, publicationSchema } from '@justicia/shared-content/schema/publication'
import { publicationToData, type StoredPublication, storedToPublication } from '../documents/publicationDocument.ts'
import { against } from './against.ts'
import { Gaps } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'

const slugOf = ({ slug }: { slug: string }) => slug
/** A list of names is one field. */
const fieldOf = (path: readonly PropertyKey[]) => String(path[0] ?? 'title')

export const publicationKind: CmsKind<Publication, StoredPublication> = {
  words: {
    one: { es: 'Publicación', en: 'Publication' },
    the: { es: 'la publicación', en: 'the publication' },
    list: 'Publicaciones',
    counted: 'publicaciones',
  },
  isLong: false,
  ownName: ({ title, slug }) => title ?? slug,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored) => storedToPublication(stored),
  place: locate('title', fieldOf),
  wholeAt: 'title',
  schemaFaults: (publication) => against(publicationSchema, publication, fieldOf),
  gaps: ({ note }) => {
    const gaps = new Gaps()
    gaps.needSpanishOfSaid({ note })
    return gaps.found
  },
  seed: {
    keyOf: slugOf,
    storedKeyOf: slugOf,
    toData: (publication) => (language) => publicationToData(publication, language),
  },
}
