import { sourceLanguage } from '@justicia/shared-content/languages'
import {
  type DangerCard,
  dangerCardFileSchema,
  dangerCardTranslationFileSchema,
} from '@justicia/shared-content/schema/dangerCard'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { dangerCardToData, type StoredDangerCard, storedToDangerCard } from '../documents/dangerCardDocument.ts'
import { against, type Path } from './against.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { requireGuide } from './requireGuide.ts'

const slugOf = ({ slug }: { slug: string }) => slug
/** A list of phrases is one field. */
const fieldOf = (path: Path) => String(path[0] ?? 'phrases')

/** Run after the guides, which the cards lead to. */
export const dangerCardKind: CmsKind<DangerCard, StoredDangerCard> = {
  words: {
    one: { es: 'Tarjeta de peligro', en: 'Danger card' },
    the: { es: 'la tarjeta de peligro', en: 'the danger card' },
    list: 'Tarjetas de peligro',
    counted: 'tarjetas de peligro',
  },
  isLong: false,
  ownName: slugOf,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored, { anyGuide }) => storedToDangerCard(stored, anyGuide),
  place: locate('phrases', fieldOf),
  wholeAt: 'phrases',
  schemaFaults: ({ slug, text, ...shared }) => [
    ...against(slugSchema, slug, () => 'slug'),
    ...Object.entries(text).flatMap(([language, said]) =>
      language === sourceLanguage
        ? against(dangerCardFileSchema, { ...shared, ...said }, fieldOf)
        : against(dangerCardTranslationFileSchema, said, fieldOf, language),
    ),
  ],
  seed: {
    keyOf: slugOf,
    storedKeyOf: slugOf,
    toData: (card, to) => (language) =>
      dangerCardToData(card, language, (guide) => requireGuide(to, guide, `de la tarjeta de peligro «${card.slug}»`)),
  },
}
