import { indexDocuments, SearchIndexError } from './indexDocuments.ts'
import { type SearchDocument, searchFolder } from './searchDocument.ts'

/** Indexes kept in memory by one worker: that of the states without variants, and room for a few others. */
const mostKept = 3

/**
 * Makes search indexes and keeps the latest: the guides and the glossary read the same in every state that has no
 * variant, so their index is made once and written many times. One that failed is not kept.
 */
export class SearchIndexer {
  readonly #kept = new Map<string, Promise<Map<string, Uint8Array>>>()

  /**
   * The index of some documents as files by path (`pagefind/…`).
   * @param digest of the documents: equal documents have equal digests.
   * @throws {SearchIndexError}; the reason of the signal.
   */
  async index(documents: readonly SearchDocument[], digest: string, signal?: AbortSignal): Promise<Map<string, Uint8Array>> {
    const kept = this.#kept.get(digest)
    const made = kept ?? indexDocuments(documents, signal)
    // Used again, so the last to be dropped.
    this.#kept.delete(digest)
    this.#kept.set(digest, made)
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest)
    try {
      return new Map([...(await made)].map(([path, bytes]) => [`${searchFolder}/${path}`, bytes]))
    } catch (error) {
      if (this.#kept.get(digest) === made) this.#kept.delete(digest)
      // Whoever asked for the same before has given it up; this one has not.
      if (kept !== undefined && !signal?.aborted && !(error instanceof SearchIndexError))
        return this.index(documents, digest, signal)
      throw error
    }
  }
}
