import { ContentError, ContentErrorCollector } from '../errors.ts'
import { Places } from '../located/places.ts'
import type { Content, Pieces } from './content.ts'
import { folderToSlug } from './folderName.ts'
import type { Kind } from './kinds/Kind.ts'
import { nationalKinds, stateKinds } from './kinds/kinds.ts'
import { emptyContent, emptyState } from './kinds/lists.ts'
import { sortContent } from './sortContent.ts'
import { readSourceFiles, type SourceFile } from './sourceFiles.ts'

/** Content read from files, with where each piece stands. */
export interface LocatedContent {
  content: Content
  places: Places
}

/**
 * Reads a content folder (`docs/content-format.md`). Every document is validated by itself; `checkContent` then checks
 * what documents say of one another.
 * @throws {ContentErrors} with all the problems, each with file and line.
 */
export async function readContent(dir: string): Promise<Content> {
  return (await readLocatedContent(dir)).content
}

/** As `readContent`, with the places. */
export async function readLocatedContent(dir: string): Promise<LocatedContent> {
  const collector = new ContentErrorCollector()
  const located = await readDocuments(dir, collector)
  collector.throwIfAny()
  return located
}

/**
 * Reads every document of a content folder that is right in itself. What is wrong goes to `collector`: a document in
 * Spanish is then left out whole, a translation by itself.
 * @throws {ContentError} only when the folder cannot be read.
 */
export async function readDocuments(dir: string, collector: ContentErrorCollector): Promise<LocatedContent> {
  const places = new Places()
  const content = emptyContent()
  for (const { folder, files } of scopesOf(await readSourceFiles(dir, collector))) {
    const first = files.values().next().value?.file ?? folder
    const state = folder === '' ? undefined : collector.attempt(() => folderToSlug(folder, first))
    if (folder !== '' && state === undefined) continue
    const kinds = Object.entries(state === undefined ? nationalKinds : stateKinds) as [keyof Pieces, Kind<object>][]
    const lists = state === undefined ? content : emptyState()
    for (const [name, kind] of kinds) {
      const own = new Map([...files].filter(([file]) => kind.files.owns(file)))
      Object.assign(lists, { [name]: kind.files.read({ dir, state, files: own, places, collector }) })
      for (const file of own.keys()) files.delete(file)
    }
    for (const { file } of files.values()) collector.add(unexpected(file))
    if (state !== undefined) Object.assign(content.states, { [state]: lists })
  }
  return { content: sortContent(content), places }
}

interface ScopeFiles {
  /** Name of the state's folder; empty for the nation's. */
  folder: string
  /** By name within the scope's folder. */
  files: Map<string, SourceFile>
}

function scopesOf(files: ReadonlyMap<string, SourceFile>): ScopeFiles[] {
  const scopes = new Map<string, Map<string, SourceFile>>()
  for (const [name, source] of files) {
    const [, folder = '', own = name] = /^states\/([^/]+)\/(.+)$/.exec(name) ?? []
    scopes.set(folder, (scopes.get(folder) ?? new Map()).set(own, source))
  }
  return [...scopes].map(([folder, own]) => ({ folder, files: own }))
}

function unexpected(file: string): ContentError {
  return new ContentError({
    code: 'file-unexpected',
    place: { file },
    what: 'Este archivo no tiene lugar en el contenido.',
    mend: 'Mira docs/content-format.md: quizá está en otra carpeta o tiene otro nombre.',
  })
}
