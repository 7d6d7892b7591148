import { createIndex } from 'pagefind'
import type { SearchDocument } from './searchDocument.ts'

/** Interfaces that Pagefind brings and these sites do not use: theirs is a script of their own. */
const unusedFiles = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/** The search engine refused a document or could not make its files. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
  readonly code = 'search-index-failed'
}

/**
 * A search index of some documents as files by path: one Pagefind index, split by language. Documents go in in the
 * order of their addresses, so the same documents give the same bytes. Pagefind is not let to write: on a full
 * or read-only disk it would try again for ever.
 * @throws {SearchIndexError}
 */
export async function indexDocuments(documents: readonly SearchDocument[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({})
  if (index === undefined) throw searchIndexError(errors)
  const sorted = [...documents].sort((a, b) => (a.url < b.url ? -1 : 1))
  const added = await Promise.all(sorted.map(({ url, html }) => index.addHTMLFile({ url, content: html })))
  const refused = added.flatMap((answer) => answer.errors)
  if (refused.length > 0) throw searchIndexError(refused)
  const made = await index.getFiles()
  if (made.errors.length > 0) throw searchIndexError(made.errors)
  await index.deleteIndex()
  const files = made.files.filter(({ path }) => !unusedFiles.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  return new Map(files.map(({ path, content }) => [path, content]))
}

function searchIndexError(errors: readonly string[]): SearchIndexError {
  return new SearchIndexError(`No se pudo crear el índice de búsqueda: ${errors.join(' ')}`)
}
