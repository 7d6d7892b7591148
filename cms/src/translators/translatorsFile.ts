import { isDeepStrictEqual } from 'node:util'
import { ContentError } from '@justicia/shared-content/errors'
import { type LanguageKey, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import type { Guide } from '@justicia/shared-content/schema/guide'
import type { XliffDocument } from '@justicia/shared-content/xliff/readXliff'
import { type TakenTranslation, takeTranslation } from '@justicia/shared-content/xliff/takeTranslation'
import { writeXliff } from '@justicia/shared-content/xliff/writeXliff'
import type { PayloadRequest } from 'payload'
import { blocksToBody, bodyToBlocks } from '../documents/bodyDocument.ts'
import { type StoredGuide, storedToGuide } from '../documents/guideDocument.ts'
import type { Label } from '../words/labels.ts'

/** A guide as translators work on it. */
export interface TranslatedGuide {
  id: string | number
  /** The Spanish that is published or, of a guide that never was, its draft; the translation as it was saved last. */
  guide: Guide
  /** The rows of the newest state: a section that is no longer there takes no translation. */
  newest: StoredGuide & { updatedAt: string }
}

/** Who asks: an account by its rights, or the server itself. */
export interface Asker {
  req: PayloadRequest
  overrideAccess: boolean
}

/** Why a file is not this guide's. */
export class ForeignFileError extends Error {
  readonly label: Label
  constructor(label: Label) {
    super(label.es)
    this.name = 'ForeignFileError'
    this.label = label
  }
}

/** A guide with its translation; undefined where the account may not read it, or where there is no whole Spanish text. */
export async function readTranslatedGuide(
  { id, language }: { id: string | number; language: LanguageKey },
  { req, overrideAccess }: Asker,
): Promise<TranslatedGuide | undefined> {
  const read = async (draft: boolean) =>
    (await req.payload.findByID({
      collection: 'guides',
      id: id as number,
      depth: 0,
      draft,
      locale: 'all',
      overrideAccess,
      disableErrors: true,
      req,
    })) as unknown as (StoredGuide & { updatedAt: string }) | null
  const published = await read(false)
  const newest = published && (await read(true))
  if (!published || !newest) return undefined
  const spanish = unlessBroken(() => storedToGuide(published, () => undefined))
  const draft = unlessBroken(() => storedToGuide(newest, () => undefined))
  if (spanish === undefined) return undefined
  const keys = new Set((newest.sections ?? []).map(({ key }) => key))
  const terms = new Set((newest.deadlines ?? []).map(({ key }) => key))
  const es = {
    ...spanish.text.es,
    sections: spanish.text.es.sections.filter(({ key }) => keys.has(key)),
    deadlines: spanish.text.es.deadlines.filter(({ key }) => terms.has(key)),
  }
  const said = draft?.text[language]
  return { id: newest.id, guide: { ...spanish, text: { es, ...(said === undefined ? {} : { [language]: said }) } }, newest }
}

/** The file of a guide for translators. */
export function translatorsFile({ guide }: TranslatedGuide, language: LanguageKey): { name: string; xml: string } {
  return { name: `${guide.slug}.${language}.xlf`, xml: writeXliff([guide], language) }
}

/**
 * What of a document is this guide's translation into a language.
 * @throws {ForeignFileError} where it is of another guide, or in another language.
 */
export function takeFile({ guide }: TranslatedGuide, language: LanguageKey, document: XliffDocument): TakenTranslation {
  const { tag } = languageOf(language)
  if (document.srcLang !== languageOf(sourceLanguage).tag || document.trgLang !== tag)
    throw new ForeignFileError({
      es: `El archivo traduce de «${document.srcLang}» a «${document.trgLang}», y aquí va de «${languageOf(sourceLanguage).tag}» a «${tag}».`,
      en: `The file translates from “${document.srcLang}” to “${document.trgLang}”; here it is from “${languageOf(sourceLanguage).tag}” to “${tag}”.`,
    })
  const [file, second] = document.files.filter(({ original }) => original === `guides/${guide.slug}`)
  if (file === undefined || second !== undefined)
    throw new ForeignFileError({
      es: `El archivo no trae la guía «${guide.slug}» una vez: trae ${document.files
        .map(({ original }) => `«${original}»`)
        .slice(0, 5)
        .join(', ')}.`,
      en: `The file does not have the guide “${guide.slug}” once: it has ${document.files
        .map(({ original }) => `“${original}”`)
        .slice(0, 5)
        .join(', ')}.`,
    })
  return takeTranslation(guide, language, file)
}

/**
 * Saves what was taken as a draft in one language, in one write: all of it or nothing. Each section says which Spanish it
 * was translated from. Nothing is published.
 * @returns whether there was anything to save.
 * @throws {ContentError} for a text that the content format does not have.
 */
export async function saveTranslation(
  { id, newest, guide }: TranslatedGuide,
  { language, taken }: { language: LanguageKey; taken: TakenTranslation },
  { req }: Asker,
): Promise<boolean> {
  const { title, summary } = taken
  const sections = new Map(taken.sections.map((section) => [section.key, section]))
  const deadlines = new Map(taken.deadlines.map((deadline) => [deadline.key, deadline]))
  if (title === undefined && summary === undefined && sections.size + deadlines.size === 0) return false
  // In one language: what is not translated stays as it is there, and nothing of the Spanish stands in for it.
  const current = (await req.payload.findByID({
    collection: 'guides',
    id: id as number,
    depth: 0,
    draft: true,
    locale: language as 'en',
    fallbackLocale: false,
    overrideAccess: true,
    req,
  })) as unknown as { sections?: { key: string }[]; deadlines?: { key: string }[] }
  const data = {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    sections: (current.sections ?? []).map((row) => {
      const section = sections.get(row.key)
      if (section === undefined) return row
      const seed = `guides/${guide.slug}/${language}/${row.key}`
      const body = blocksToBody(section.body, seed)
      if (!isDeepStrictEqual(bodyToBlocks(body, { file: seed }), section.body)) throw new TypeError(`${seed} does not come back`)
      return { ...row, title: section.title, body, basedOn: section.basedOn }
    }),
    deadlines: (current.deadlines ?? []).map((row) => {
      const deadline = deadlines.get(row.key)
      return deadline === undefined ? row : { ...row, from: deadline.from, what: deadline.what }
    }),
    updatedAt: newest.updatedAt,
    _status: 'draft',
  }
  await req.payload.update({
    collection: 'guides',
    id: id as number,
    locale: language as 'en',
    depth: 0,
    draft: true,
    // The digests of the Spanish are the server's to write; who may write the texts was asked before.
    overrideAccess: true,
    data: data as never,
    req,
  })
  return true
}

function unlessBroken<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    if (error instanceof ContentError || error instanceof TypeError) return undefined
    throw error
  }
}
