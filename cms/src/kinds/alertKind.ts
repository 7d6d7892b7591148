import { sourceLanguage } from '@justicia/shared-content/languages'
import { type Alert, alertFileSchema, alertTranslationFileSchema } from '@justicia/shared-content/schema/alert'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { alertReference, alertToData, type StoredAlert, storedToAlert } from '../documents/alertDocument.ts'
import { against, type Path } from './against.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { requireGuide } from './requireGuide.ts'

/** A list of states or roles is one field. */
const fieldOf = (path: Path) => String(path[0] ?? 'title')

/** Run after the guides, which some of them lead to. */
export const alertKind: CmsKind<Alert, StoredAlert> = {
  words: {
    one: { es: 'Aviso', en: 'Alert' },
    the: { es: 'el aviso', en: 'the alert' },
    list: 'Avisos',
    counted: 'avisos',
  },
  isLong: false,
  ownName: ({ title, slug }) => title?.es || slug,
  namedBy: ['state', 'slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored, { guide }) => storedToAlert(stored, guide),
  place: locate('title', fieldOf),
  wholeAt: 'title',
  schemaFaults: ({ slug, text, ...shared }) => [
    ...against(slugSchema, slug, () => 'slug'),
    ...Object.entries(text).flatMap(([language, said]) =>
      language === sourceLanguage
        ? against(alertFileSchema, { ...shared, ...said }, fieldOf)
        : against(alertTranslationFileSchema, said, fieldOf, language),
    ),
  ],
  seed: {
    keyOf: (alert, state) => alertReference({ ...alert, state }) ?? '',
    storedKeyOf: (stored) => alertReference({ ...stored }),
    toData: (alert, to) => (language) =>
      alertToData(alert, language, {
        state: to.state,
        idOf: (guide) => requireGuide(to, guide, `del aviso «${alert.slug}»`),
      }),
  },
}
