import { letterToYaml } from '@justicia/shared-content/content/yamlShapes'
import { type Letter, letterFileSchema } from '@justicia/shared-content/schema/letter'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { letterToData, type StoredLetter, storedToLetter } from '../documents/letterDocument.ts'
import { against, type Path } from './against.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { requireGuide } from './requireGuide.ts'

const slugOf = ({ slug }: { slug: string }) => slug

/** Run after the guides, which lead to the letters. */
export const letterKind: CmsKind<Letter, StoredLetter> = {
  words: {
    one: { es: 'Escrito', en: 'Letter' },
    the: { es: 'el escrito', en: 'the letter' },
    list: 'Escritos',
    counted: 'escritos',
  },
  isLong: true,
  ownName: ({ title, slug }) => title || slug,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored, { anyGuide }) => storedToLetter(stored, anyGuide),
  place: locate('paragraphs', letterField),
  wholeAt: 'paragraphs',
  schemaFaults: (letter) => [
    ...against(slugSchema, letter.slug, () => 'slug'),
    ...against(letterFileSchema, letterToYaml(letter), letterField),
  ],
  seed: {
    keyOf: slugOf,
    storedKeyOf: slugOf,
    toData: (letter, to) => () => letterToData(letter, (guide) => requireGuide(to, guide, `del escrito «${letter.slug}»`)),
  },
}

/** Lists of texts are one field, whatever owns them. */
function letterField(path: Path): string {
  return path.join('.').replace(/(^|\.)(aliases|attach|formerly|guides|services|cites)\.\d+$/, '$1$2')
}
