import { setTimeout as sleep } from 'node:timers/promises'
import { patient } from '@justicia/shared-content/patience'
import { close, createIndex } from 'pagefind'
import type { SearchDocument } from './searchDocument.ts'

/** Interfaces that Pagefind brings and these sites do not use: theirs is a script of their own. */
const unusedFiles = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/** Milliseconds after which the search engine, a process of its own, counts as gone: an index takes less than one second. */
const patience = 60_000
const mostAttempts = 2

/** The search engine refused a document or could not make its files. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
  readonly code = 'search-index-failed'
}

/**
 * A search index of some documents as files by path: one Pagefind index, split by language. Documents go in in the
 * order of their addresses, so the same documents give the same bytes. Pagefind is not let to write: on a full
 * or read-only disk it would try again for ever. Where its process has ended, a new one is tried once.
 * @param signal ends the engine's process.
 * @throws {SearchIndexError}; the reason of the signal.
 */
export async function indexDocuments(
  documents: readonly SearchDocument[],
  signal?: AbortSignal,
): Promise<Map<string, Uint8Array>> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    try {
      return await withPatience(() => makeIndex(documents), signal)
    } catch (cause) {
      if (cause instanceof SearchIndexError) throw cause
      // What is wrong with its process stays wrong: the next call starts another.
      await close()
      signal?.throwIfAborted()
      if (attempt === mostAttempts) throw searchIndexError([(cause as Error).message], cause as Error)
    }
  }
}

async function makeIndex(documents: readonly SearchDocument[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({})
  if (index === undefined) throw searchIndexError(errors)
  try {
    const sorted = [...documents].sort((a, b) => (a.url < b.url ? -1 : 1))
    const added = await Promise.all(sorted.map(({ url, html }) => index.addHTMLFile({ url, content: html })))
    const refused = added.flatMap((answer) => answer.errors)
    if (refused.length > 0) throw searchIndexError(refused)
    const made = await index.getFiles()
    if (made.errors.length > 0) throw searchIndexError(made.errors)
    const files = made.files.filter(({ path }) => !unusedFiles.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
    return new Map(files.map(({ path, content }) => [path, content]))
  } finally {
    // An engine that is gone has nothing left to delete.
    await index.deleteIndex().catch(() => undefined)
  }
}

async function withPatience<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const done = new AbortController()
  const either = signal === undefined ? done.signal : AbortSignal.any([done.signal, signal])
  const late = sleep(patient(patience), undefined, { signal: either }).then(
    () => {
      throw new Error('Pagefind no contestó.')
    },
    (cause: unknown) => {
      signal?.throwIfAborted()
      throw cause
    },
  )
  // Given up once the work is done.
  late.catch(() => undefined)
  try {
    return await Promise.race([work(), late])
  } finally {
    done.abort()
  }
}

function searchIndexError(errors: readonly string[], cause?: Error): SearchIndexError {
  return new SearchIndexError(`No se pudo crear el índice de búsqueda: ${errors.join(' ')}`, { cause })
}
