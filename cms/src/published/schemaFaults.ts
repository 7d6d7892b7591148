import type { Pieces } from '@justicia/shared-content/content/content'
import { flowToYaml, flowTranslationToYaml, letterToYaml } from '@justicia/shared-content/content/yamlShapes'
import { type LanguageKey, sourceLanguage } from '@justicia/shared-content/languages'
import { factSchema } from '@justicia/shared-content/schema/fact'
import { flowFileSchema, flowTranslationFileSchema } from '@justicia/shared-content/schema/flow'
import {
  guideFrontMatterSchema,
  guideTranslationFrontMatterSchema,
  sectionAttributesSchema,
} from '@justicia/shared-content/schema/guide'
import { articleSchema, lawEntrySchema } from '@justicia/shared-content/schema/law'
import { letterFileSchema } from '@justicia/shared-content/schema/letter'
import { mediaSchema } from '@justicia/shared-content/schema/media'
import { organizationSchema } from '@justicia/shared-content/schema/organization'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { termFrontMatterSchema, termTranslationFrontMatterSchema } from '@justicia/shared-content/schema/term'
import { overrideAttributesSchema, variantFrontMatterSchema } from '@justicia/shared-content/schema/variant'
import { z } from 'zod'
import { inEnglish, schemaMessages, toSentence } from '../fields/schemaMessage.ts'
import type { PublishedCollection } from './PublishedDocument.ts'

/** A field that a schema of the content files does not take. */
export interface SchemaFault {
  path: string
  language?: LanguageKey
  message: string
  english: string
}

/** What the schemas of the files say against a piece of content, at the fields of its document's form. */
export function schemaFaults<K extends PublishedCollection>(collection: K, piece: Pieces[K]): SchemaFault[] {
  return checks[collection](piece)
}

type Path = readonly PropertyKey[]

const checks: { [K in PublishedCollection]: (piece: Pieces[K]) => SchemaFault[] } = {
  laws: ({ articles, ...entry }) => [
    ...against(lawEntrySchema, entry, fieldOf),
    ...against(z.array(articleSchema), articles, () => 'articles'),
  ],
  media: ({ path: _path, ...media }) => against(mediaSchema, media, (path) => (path[0] === 'file' ? 'filename' : fieldOf(path))),
  facts: (fact) => against(factSchema, fact, fieldOf),
  organizations: ({ id, ...organization }) =>
    against(organizationSchema, { id, ...organization }, (path) => (path[0] === 'id' ? 'uuid' : fieldOf(path))),
  terms: ({ slug, legalBasis, related, text }) => [
    ...against(slugSchema, slug, () => 'slug'),
    ...Object.entries(text).flatMap(([language, { body: _body, ...said }]) =>
      language === sourceLanguage
        ? against(termFrontMatterSchema, { ...said, legalBasis, related }, listField)
        : against(termTranslationFrontMatterSchema, said, listField, language),
    ),
  ],
  guides: ({ slug, audience, order, urgent, legalBasis, deadlines, related, review, text }) => [
    ...against(slugSchema, slug, () => 'slug'),
    ...Object.entries(text).flatMap(([language, { title, summary, aliases, deadlines: said, sections }]) => [
      ...(language === sourceLanguage
        ? against(
            guideFrontMatterSchema,
            {
              title,
              summary,
              audience,
              order,
              urgent,
              aliases,
              legalBasis,
              deadlines: deadlines.map((deadline) => ({ ...deadline, ...said.find(({ key }) => key === deadline.key) })),
              related,
              review,
            },
            listField,
          )
        : against(guideTranslationFrontMatterSchema, { title, summary, aliases, deadlines: said }, listField, language)),
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
  flows: (flow) => [
    ...against(slugSchema, flow.slug, () => 'slug'),
    ...against(flowFileSchema, flowToYaml(flow), (path) => path.join('.').replace(/\.(also|services|legalBasis)\.\d+$/, '.$1')),
    ...Object.entries(flow.text).flatMap(([language, text]) =>
      language === sourceLanguage
        ? []
        : against(flowTranslationFileSchema, flowTranslationToYaml(text), (path) => path.join('.'), language),
    ),
  ],
  letters: (letter) => [
    ...against(slugSchema, letter.slug, () => 'slug'),
    ...against(letterFileSchema, letterToYaml(letter), letterField),
  ],
  variants: ({ review, overrides }) => [
    ...against(variantFrontMatterSchema, { review }, fieldOf),
    ...overrides.flatMap(({ section, op, basedOn }, row) =>
      against(overrideAttributesSchema, { section, op, basedOn }, (path) => `overrides.${row}.${String(path[0] ?? 'section')}`),
    ),
  ],
}

function against(schema: z.ZodType, value: unknown, toField: (path: Path) => string, language?: LanguageKey): SchemaFault[] {
  const result = schema.safeParse(value, { error: schemaMessages.es })
  if (result.success) return []
  const english = schema.safeParse(value, { error: schemaMessages.en }).error?.issues ?? []
  return result.error.issues.map(({ path, message }, index) => {
    const said = language ?? languageIn(path)
    return {
      path: toField(path),
      message: toSentence(message),
      english: toSentence(inEnglish(english[index]?.message ?? message)),
      ...(said === undefined ? {} : { language: said }),
    }
  })
}

/** Localized texts of lists are records by language: `phones.0.description.en`. */
function fieldOf(path: Path): string {
  return (languageIn(path) === undefined ? path : path.slice(0, -1)).join('.')
}

const textFields = new Set(['value', 'name', 'alternate_name', 'description', 'alt', 'caption'])

function languageIn(path: Path): LanguageKey | undefined {
  const owner = path.at(-2)
  return typeof owner === 'string' && textFields.has(owner) ? String(path.at(-1)) : undefined
}

/** Lists of texts are one field, whatever owns them. */
export function letterField(path: Path): string {
  return path.join('.').replace(/(^|\.)(aliases|attach|guides|services|cites)\.\d+$/, '$1$2')
}

/** A list of texts is one field; rows of an array are fields of their own. */
function listField(path: Path): string {
  return (path[0] === 'deadlines' || path[0] === 'review' ? path : path.slice(0, 1)).join('.')
}
