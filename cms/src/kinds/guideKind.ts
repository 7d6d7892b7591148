import { type LanguageKey, languageKeys, sourceLanguage, translationKeys } from '@justicia/shared-content/languages'
import { guideCopies } from '@justicia/shared-content/rules/copies'
import {
  type Guide,
  guideFrontMatterSchema,
  guideTranslationFrontMatterSchema,
  sectionAttributesSchema,
} from '@justicia/shared-content/schema/guide'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { guideToData, type StoredGuide, storedToGuide } from '../documents/guideDocument.ts'
import { repeatedKeys } from '../validation/repeatedKeys.ts'
import { against, listField } from './against.ts'
import { bodyIn, copiesAt } from './fieldsOf.ts'
import { type Gap, Gaps, has } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { idsOf } from './requireGuide.ts'

const slugOf = ({ slug }: { slug: string }) => slug

export const guideKind: CmsKind<Guide, StoredGuide> = {
  words: { one: { es: 'Guía', en: 'Guide' }, the: { es: 'la guía', en: 'the guide' }, list: 'Guías', counted: 'guías' },
  isLong: true,
  ownName: ({ title, slug }) => title?.es ?? slug,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored, { guide }) => storedToGuide(stored, guide),
  place: locate('sections', (path) =>
    path[0] === 'deadlines' || path[0] === 'firstIn' ? path.join('.') : String(path[0] ?? 'sections'),
  ),
  wholeAt: 'sections',
  schemaFaults: ({
    slug,
    audience,
    alsoIn,
    order,
    urgent,
    keptOffline,
    firstIn,
    legalBasis,
    deadlines,
    related,
    formerly,
    review,
    text,
  }) => [
    ...against(slugSchema, slug, () => 'slug'),
    ...Object.entries(text).flatMap(([language, { title, summary, aliases, misspelt, deadlines: said, sections }]) => [
      ...(language === sourceLanguage
        ? against(
            guideFrontMatterSchema,
            {
              title,
              summary,
              audience,
              alsoIn,
              order,
              urgent,
              keptOffline,
              firstIn,
              aliases,
              misspelt,
              legalBasis,
              deadlines: deadlines.map((deadline) => ({ ...deadline, ...said.find(({ key }) => key === deadline.key) })),
              related,
              formerly,
              review,
            },
            listField,
          )
        : against(
            guideTranslationFrontMatterSchema,
            { title, summary, aliases, misspelt, deadlines: said },
            listField,
            language,
          )),
      ...sections.flatMap(({ key, title: heading, basedOn }) =>
        against(
          sectionAttributesSchema,
          { key, title: heading, ...(basedOn === undefined ? {} : { basedOn }) },
          (path) => `sections.${text.es.sections.findIndex((section) => section.key === key)}.${String(path[0] ?? 'key')}`,
          language === sourceLanguage ? undefined : language,
        ),
      ),
    ]),
  ],
  gaps: guideGaps,
  repeatedRows: ({ sections, deadlines }) => [
    ...repeatedKeys(sections ?? [], 'sections', 'key', 'sección'),
    ...repeatedKeys(deadlines ?? [], 'deadlines', 'key', 'plazo'),
  ],
  storedBodies: ({ sections }) => (sections ?? []).flatMap(({ body }, row) => bodyIn(`sections.${row}.body`, body)),
  textsOf: ({ text }, stored) =>
    languageKeys.flatMap((language) => {
      const rows = sectionRows(stored, language)
      return (text[language]?.sections ?? []).map(({ body: blocks }, index) => ({
        path: `sections.${rows[index] ?? 0}.body`,
        language,
        blocks,
      }))
    }),
  copiesOf: (guide, { sections }) => copiesAt(guideCopies(guide), { sections }),
  seed: {
    keyOf: slugOf,
    storedKeyOf: slugOf,
    toData:
      (guide, { guideId }) =>
      (language) =>
        guideToData(guide, language, idsOf(guide.related, guideId)),
    second: { list: 'Guías relacionadas', toData: ({ related }, { guideId }) => ({ related: idsOf(related, guideId) }) },
  },
}

/** The rows that are sections in a language: those with a heading. */
function sectionRows({ sections }: StoredGuide, language: LanguageKey): number[] {
  return [...(sections ?? []).entries()].flatMap(([row, { title }]) => (title?.[language] ? [row] : []))
}

function guideGaps({ title, summary, aliases, deadlines, sections }: StoredGuide): Gap[] {
  const gaps = new Gaps()
  gaps.needSpanish({ title, summary })
  for (const [row, deadline] of (deadlines ?? []).entries())
    gaps.needSpanish({ [`deadlines.${row}.from`]: deadline.from, [`deadlines.${row}.what`]: deadline.what })
  for (const [row, section] of (sections ?? []).entries()) gaps.needSpanish({ [`sections.${row}.title`]: section.title })
  for (const language of translationKeys) {
    const started =
      has(title, language) ||
      has(summary, language) ||
      has(aliases, language) ||
      (deadlines ?? []).some(({ from, what }) => has(from, language) || has(what, language)) ||
      (sections ?? []).some((section) => has(section.title, language) || has(section.body, language))
    if (started) gaps.need(language, { title, summary })
    for (const [row, { from, what }] of (deadlines ?? []).entries())
      gaps.needTogether(language, { [`deadlines.${row}.from`]: from, [`deadlines.${row}.what`]: what })
    for (const [row, section] of (sections ?? []).entries())
      gaps.needTogether(language, {
        [`sections.${row}.title`]: section.title,
        // A section that says nothing in Spanish has nothing to translate.
        ...(has(section.body, sourceLanguage) || has(section.body, language) ? { [`sections.${row}.body`]: section.body } : {}),
      })
  }
  return gaps.found
}
