import type { Pieces } from '@justicia/shared-content/content/content'
import { kindOf } from '@justicia/shared-content/content/kinds/kinds'
import { ContentError, ContentErrorCollector, ContentErrors } from '@justicia/shared-content/errors'
import { languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import { decodeText } from '@justicia/shared-content/located/decodeText'
import { Places } from '@justicia/shared-content/located/places'
import { parseMdx } from '@justicia/shared-content/mdx/parseMdx'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import { findUnsafeCharacter } from '@justicia/shared-content/text/unsafeCharacters'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { stateOf } from '../documents/stateContent.ts'
import { toSentence } from '../fields/schemaMessage.ts'
import type { Slugs } from '../kinds/Kind.ts'
import { cmsKind, type PublishedCollection } from '../kinds/kinds.ts'
import { readFieldPlace } from './fieldPlace.ts'
import type { Fault, PublishedDocument } from './PublishedDocument.ts'
import { storedBodies, textsOf, toPiece } from './toPiece.ts'

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
  const kind = cmsKind(document.collection)
  for (const { path, message, english } of kind.repeatedRows?.(document.stored) ?? [])
    add({ path, code: 'duplicate-key', what: message, mend: '', english })
  for (const gap of kind.gaps?.(document.stored) ?? []) add({ ...gap, code: 'field-missing' })
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
  for (const { message, ...fault } of kind.schemaFaults(piece))
    if (
      !faults.some(
        ({ path, language }) => path === fault.path && (language ?? sourceLanguage) === (fault.language ?? sourceLanguage),
      )
    )
      add({ ...fault, code: 'field-invalid', what: message, mend: '' })
  for (const { path, language } of kind.copiesOf?.(piece, document.stored) ?? [])
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
function fileFault<K extends PublishedCollection>(document: PublishedDocument<K>, piece: Pieces[K]): Fault | undefined {
  try {
    parseFiles(document, piece)
    return undefined
  } catch (error) {
    const [first] = error instanceof ContentErrors ? error.errors : [error]
    if (!(first instanceof ContentError)) throw error
    return { ...errorToFault(document, first), path: cmsKind(document.collection).wholeAt }
  }
}

/** @throws {ContentError} {ContentErrors} */
function parseFiles<K extends PublishedCollection>({ collection, stored }: PublishedDocument<K>, piece: Pieces[K]): void {
  // The file that it is about is none of text: its entry alone says too little.
  if (cmsKind(collection).fileOf !== undefined) return
  const { files } = kindOf(collection)
  const printed = files.print([piece]).map(([file, text]) => [file, { text: decodeText(Buffer.from(text), file), file }] as const)
  const collector = new ContentErrorCollector()
  files.read({ dir: '', state: stateOf(stored), files: new Map(printed), places: new Places(), collector })
  collector.throwIfAny()
}
