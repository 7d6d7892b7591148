import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SearchIndexer } from './SearchIndexer.ts'
import type { SearchDocument } from './searchDocument.ts'

const sound: SearchDocument[] = [{ url: '/guias/robo/', html: '<html lang="es"><body><main>Me robaron</main></body></html>' }]
const broken = [{ url: '/guias/robo/', html: 7 }] as unknown as SearchDocument[]

/** Processes of the search engine that this one has started. */
function searchEngines(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return stat.includes('(pagefind') && Number(parent) === process.pid && state !== 'Z'
      } catch {
        // Ended between two looks.
        return false
      }
    })
}

describe('SearchIndexer', () => {
  it('forgets an index that failed: the next of the same name may succeed', async () => {
    const indexer = new SearchIndexer()
    await expect(indexer.index(broken, 'digest')).rejects.toThrow('No se pudo crear el índice de búsqueda')
    expect([...(await indexer.index(sound, 'digest')).keys()]).toContain('pagefind/pagefind.js')
  })

  it('keeps one that did not', async () => {
    const indexer = new SearchIndexer()
    const first = await indexer.index(sound, 'digest')
    expect(await indexer.index(broken, 'digest')).toEqual(first)
  })

  it.skipIf(process.platform !== 'linux')('goes on when the search engine has died', async () => {
    const indexer = new SearchIndexer()
    await indexer.index(sound, 'one')
    const engines = searchEngines()
    expect(engines.length).toBeGreaterThan(0)
    for (const pid of engines) process.kill(pid, 'SIGKILL')
    expect([...(await indexer.index(sound, 'two')).keys()]).toContain('pagefind/pagefind.js')
  })
})
