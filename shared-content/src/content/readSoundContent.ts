import path from 'node:path'
import { type ContentError, type ContentErrorCode, ContentErrorCollector, ContentErrors, type ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { State } from '../schema/state.ts'
import { findContentErrors } from './checkContent.ts'
import type { Content } from './content.ts'
import { documentAt, isTranslation, withoutDocuments } from './documents.ts'
import { dropDeadReferences } from './dropDeadReferences.ts'
import { type LocatedContent, readDocuments } from './readContent.ts'

/** What is wrong with one document, and what is not published because of it. */
export interface ContentProblem {
  /** `guides/robo`, `guides/robo/en`, `facts/fiscalia.nombre`, `states/jalisco/organizations/defensoria`… (`documentAt`). */
  document: string
  /**
   * - `document`: all of it, in every language.
   * - `translation`: one language of it; readers get the Spanish.
   * - `reference`: a link, an image, a word of the glossary or the name of a guide; the rest of it is published.
   */
  leftOut: 'document' | 'translation' | 'reference'
  file: string
  line?: number | undefined
  code: ContentErrorCode
  /** `file:line: what is wrong. How to mend it.` */
  message: string
}

/** Content that can be built, and what was left out of it. */
export interface SoundContent extends LocatedContent {
  /** Empty when nothing was left out. What depends on something left out has a problem of its own. */
  problems: ContentProblem[]
  warnings: string[]
}

interface SoundInput {
  states: readonly State[]
  /** ISO date on which facts must be in force. */
  date: string
}

/**
 * Reads a content folder and leaves out what cannot be built, so that one document cannot stop all sites: each document
 * is read and checked on its own; then whatever no longer resolves without those left out is mended, where a text can do
 * without it, or left out too, until nothing is wrong. `content` passes `checkContent`.
 * @throws {ContentError} when the folder cannot be read at all.
 * @throws {ContentErrors} with what belongs to no document.
 */
export async function readSoundContent({ dir, ...input }: SoundInput & { dir: string }): Promise<SoundContent> {
  const collector = new ContentErrorCollector()
  const located = await readDocuments(dir, collector)
  const nameOf = fileNamer(dir)
  const problems = problemsOf(collector.errors, nameOf)
  const sound = leaveOutUnsound({ ...located, ...input, nameOf })
  return { ...sound, problems: [...problems, ...sound.problems] }
}

/** Gives a file the name that it has in a content folder. */
export function fileNamer(dir: string): (file: string) => string {
  return (file) => {
    const name = path.relative(dir, path.resolve(file)).split(path.sep).join('/')
    return name.startsWith('../') ? file : name
  }
}

/** Errors as problems of the documents that they were found in. */
export function problemsOf(errors: readonly ContentError[], nameOf: (file: string) => string): ContentProblem[] {
  return errors.map((error) => toProblem(error, documentOf(error, nameOf)))
}

/**
 * As `readSoundContent`, for documents that are each right in themselves.
 * @param nameOf the name of a file in its content folder; absent where places are such names already.
 */
export function leaveOutUnsound(
  input: SoundInput & { content: Content; places: Places; nameOf?: (file: string) => string },
): SoundContent {
  const { places, states, date, nameOf } = input
  const problems: ContentProblem[] = []
  let content = input.content
  let found = check(content)
  while (found.errors.length > 0) {
    const mended = dropDeadReferences(content, places)
    const hard = check(mended).errors
    for (const error of without(found.errors, hard))
      problems.push({ ...toProblem(error, documentOf(error, nameOf)), leftOut: 'reference' })
    problems.push(...hard.map((error) => toProblem(error, documentOf(error, nameOf))))
    content = withoutDocuments(mended, new Set(hard.map((error) => documentOf(error, nameOf))), places)
    found = check(content)
    // What belongs to no document cannot be left out.
    const stuck = hard.filter(({ message }) => found.errors.some((error) => error.message === message))
    if (stuck.length > 0) throw new ContentErrors(stuck)
  }
  return { content, places, problems, warnings: found.warnings }

  function check(checked: Content): { errors: readonly ContentError[]; warnings: string[] } {
    const collector = new ContentErrorCollector()
    const warnings = findContentErrors({ content: checked, places, states, date }, collector)
    return { errors: collector.errors, warnings }
  }
}

function without(errors: readonly ContentError[], others: readonly ContentError[]): ContentError[] {
  const messages = new Set(others.map(({ message }) => message))
  return errors.filter(({ message }) => !messages.has(message))
}

function documentOf({ place }: ContentError, nameOf: (file: string) => string = (file) => file): string {
  return documentAt({ ...place, file: nameOf(place.file) } satisfies ContentPlace)
}

function toProblem({ place, code, message }: ContentError, document: string): ContentProblem {
  return {
    document,
    leftOut: isTranslation(document) ? 'translation' : 'document',
    file: place.file,
    line: place.line,
    code,
    message,
  }
}
