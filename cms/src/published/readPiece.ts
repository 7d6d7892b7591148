import {
  flowCopies,
  guideCopies,
  type SpanishCopy,
  termCopies,
  variantCopies,
} from '@justicia/shared-content/content/checkTranslations'
import type { Content, Pieces } from '@justicia/shared-content/content/content'
import { contentToFiles } from '@justicia/shared-content/content/contentFiles'
import { parseFlow } from '@justicia/shared-content/content/flowFile'
import { parseGuide } from '@justicia/shared-content/content/guideFile'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { parseArticles, printArticles } from '@justicia/shared-content/content/lawFiles'
import { parseLetter } from '@justicia/shared-content/content/letterFile'
import { parseTerm } from '@justicia/shared-content/content/termFile'
import { parseVariant } from '@justicia/shared-content/content/variantFile'
import { ContentError, ContentErrorCollector, ContentErrors } from '@justicia/shared-content/errors'
import { languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import { decodeText } from '@justicia/shared-content/located/decodeText'
import { Places } from '@justicia/shared-content/located/places'
import { parseMdx } from '@justicia/shared-content/mdx/parseMdx'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import { findUnsafeCharacter } from '@justicia/shared-content/text/unsafeCharacters'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { toSentence } from '../fields/schemaMessage.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import { repeatedKeys } from '../validation/repeatedKeys.ts'
import { keyOf, readFieldPlace } from './fieldPlace.ts'
import type { Fault, PublishedCollection, PublishedDocument } from './PublishedDocument.ts'
import { schemaFaults } from './schemaFaults.ts'
import { rowsByKey, type Slugs, storedBodies, textsOf, toPiece } from './toPiece.ts'
import { findGaps } from './wholeRules.ts'

/** A published document as content, and what is wrong with it by itself. Without a piece it cannot be written at all. */
export interface ReadPiece<K extends PublishedCollection = PublishedCollection> {
  piece: Pieces[K] | undefined
  faults: Fault[]
}

/**
 * Reads a published document as the build will read its file: it is whole in every language that it has anything in, it
 * obeys the schemas of the files, and its file, once printed, can be parsed again.
 */
export function readPiece<K extends PublishedCollection>(
  document: PublishedDocument<K>,
  { slugs, places }: { slugs: Slugs; places: Places },
): ReadPiece<K> {
  const faults: Fault[] = []
  const add = (fault: Omit<Fault, 'document'>) => faults.push({ document, ...fault })
  for (const { path, message, english } of repeatedRows(document))
    add({ path, code: 'duplicate-key', what: message, mend: '', english })
  for (const gap of findGaps(document.collection, document.stored)) add({ ...gap, code: 'field-missing' })
  for (const { body, place } of storedBodies(document))
    try {
      bodyToBlocks(body, place)
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      faults.push(errorToFault(document, error))
    }
  let piece: Pieces[K] | undefined
  try {
    piece = toPiece(document, { slugs, places })
  } catch (error) {
    // A document that is not whole, or whose text is none, has been told above.
    if (faults.length === 0) throw error
  }
  if (piece === undefined) return { piece, faults }
  for (const { message, ...fault } of schemaFaults(document.collection, piece))
    if (
      !faults.some(
        ({ path, language }) => path === fault.path && (language ?? sourceLanguage) === (fault.language ?? sourceLanguage),
      )
    )
      add({ ...fault, code: 'field-invalid', what: message, mend: '' })
  for (const { path, language } of copiesOf(document, piece))
    add({
      path,
      language,
      code: 'translation-copied',
      what: `Este texto está en español, no en ${languageOf(language).name}.`,
      mend: 'Tradúcelo, o vacíalo y se mostrará en español con su aviso.',
      english: 'This text is in Spanish. Translate it, or empty it: readers then get the Spanish, marked as such.',
    })
  for (const text of textsOf(document, piece)) {
    const fault = unreadable(text)
    if (fault !== undefined) add({ path: text.path, language: text.language, ...fault })
  }
  if (faults.length === 0) {
    const fault = fileFault(document, piece)
    if (fault !== undefined) faults.push(fault)
  }
  return { piece, faults }
}

/** A content error as a fault of the document, at the field that its place names. */
export function errorToFault(document: PublishedDocument, { code, place, what, mend, cms }: ContentError): Fault {
  const field = readFieldPlace(place)
  return { document, path: field?.path ?? '', language: field?.language, code, what, mend: cms?.mend ?? mend, english: cms?.en }
}

function repeatedRows(document: PublishedDocument): FieldError[] {
  if (isOf(document, 'guides'))
    return [
      ...repeatedKeys(document.stored.sections ?? [], 'sections', 'key', 'sección'),
      ...repeatedKeys(document.stored.deadlines ?? [], 'deadlines', 'key', 'plazo'),
    ]
  if (!isOf(document, 'variants')) return []
  const seen = new Set<string>()
  return (document.stored.overrides ?? []).flatMap(({ section, op }, row) =>
    seen.size === seen.add(`${section} ${op}`).size
      ? [
          {
            path: `overrides.${row}.op`,
            message: `Ya hay un cambio igual de la sección «${section}». Únelos en uno.`,
            english: `There is such a change of the section “${section}” already. Join them.`,
          },
        ]
      : [],
  )
}

function isOf<K extends PublishedCollection>(document: PublishedDocument, collection: K): document is PublishedDocument<K> {
  return document.collection === collection
}

/** Texts that are Spanish in another language, by the path of their field. */
function copiesOf(document: PublishedDocument, piece: Pieces[PublishedCollection]): { path: string; language: string }[] {
  const { collection } = document
  const toPaths = (copies: readonly SpanishCopy[], rows: Record<string, ReadonlyMap<string, number>> = {}) =>
    copies.map(({ language, path }) => {
      const [list = '', key = ''] = path.map(String)
      const row = rows[list]?.get(key)
      return { language, path: (row === undefined ? path : [list, row, ...path.slice(2)]).join('.') }
    })
  if (collection === 'terms') return toPaths(termCopies(piece as Pieces['terms']))
  if (collection === 'variants') return toPaths(variantCopies(piece as Pieces['variants']))
  if (isOf(document, 'guides'))
    return toPaths(guideCopies(piece as Pieces['guides']), { sections: rowsByKey(document.stored.sections) })
  if (isOf(document, 'flows'))
    return toPaths(flowCopies(piece as Pieces['flows']), {
      questions: rowsByKey(document.stored.questions),
      outcomes: rowsByKey(document.stored.outcomes),
    })
  return []
}

/** A text that cannot be parsed once it is printed. */
function unreadable({
  blocks,
  place,
}: ReturnType<typeof textsOf>[number]): Pick<Fault, 'code' | 'what' | 'mend' | 'english'> | undefined {
  try {
    const text = printMdx(blocks)
    const unsafe = findUnsafeCharacter(text)
    if (unsafe !== undefined) return { code: 'character-refused', what: toSentence(`el texto ${unsafe.message}`), mend: '' }
    parseMdx({ text, file: place.file, lineOffset: 0, places: new Places() })
    return undefined
  } catch (error) {
    if (error instanceof ContentError)
      return { code: error.code, what: error.what, mend: error.cms?.mend ?? error.mend, english: error.cms?.en }
    throw error
  }
}

/** What parsing the printed files of a document alone says, when nothing else was wrong with it. */
function fileFault(document: PublishedDocument, piece: Pieces[PublishedCollection]): Fault | undefined {
  try {
    parseFiles(document, piece)
    return undefined
  } catch (error) {
    const [first] = error instanceof ContentErrors ? error.errors : [error]
    if (!(first instanceof ContentError)) throw error
    return { ...errorToFault(document, first), path: wholeOf[document.collection] }
  }
}

/** The field at which a fault of the whole document is told. */
const wholeOf: Record<PublishedCollection, string> = {
  guides: 'sections',
  terms: 'body',
  flows: 'questions',
  letters: 'paragraphs',
  variants: 'overrides',
  facts: 'value',
  organizations: 'name',
  laws: 'articles',
  media: 'alt',
}

function parseFiles(document: PublishedDocument, piece: Pieces[PublishedCollection]): void {
  const { collection } = document
  if (collection === 'laws') parseArticles(printArticles((piece as Pieces['laws']).articles), keyOf(document))
  const content = contentOf(collection, piece)
  if (content === undefined) return
  const { es: source, ...translations } = Object.fromEntries(
    [...contentToFiles(content)].map(([file, text]) => [
      /([^/]+)\.(?:mdx|yaml)$/.exec(file)?.[1] ?? '',
      { text: decodeText(Buffer.from(text), file), file },
    ]),
  )
  if (source === undefined) return
  const collector = new ContentErrorCollector()
  const common = { source, translations, places: new Places(), collector }
  if (collection === 'guides') parseGuide({ slug: (piece as Pieces['guides']).slug, ...common })
  if (collection === 'terms') parseTerm({ slug: (piece as Pieces['terms']).slug, ...common })
  if (collection === 'flows') parseFlow({ slug: (piece as Pieces['flows']).slug, ...common })
  if (collection === 'letters') parseLetter({ slug: (piece as Pieces['letters']).slug, ...common })
  if (collection === 'variants') parseVariant({ ...(piece as Pieces['variants']), ...common })
  collector.throwIfAny()
}

/** A content of one document, of those that have a file of their own. */
function contentOf(collection: PublishedCollection, piece: Pieces[PublishedCollection]): Content | undefined {
  if (collection === 'guides' || collection === 'terms' || collection === 'flows' || collection === 'letters')
    return { ...emptyContent(), [collection]: [piece] }
  if (collection !== 'variants') return undefined
  const variant = piece as Pieces['variants']
  return { ...emptyContent(), states: { [variant.state]: { facts: [], organizations: [], variants: [variant] } } }
}
