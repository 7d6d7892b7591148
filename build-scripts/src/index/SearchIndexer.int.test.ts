import { patient } from '@justicia/shared-content/patience'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SearchIndexer } from './SearchIndexer.ts'
import type { SearchDocument } from './searchDocument.ts'
import { searchEngines } from './testing/searchEngines.ts'

const sound: SearchDocument[] = [{ url: '/guias/robo/', html: '<html lang="es"><body><main>Me robaron</main></body></html>' }]
const broken = [{ url: '/guias/robo/', html: 7 }] as unknown as SearchDocument[]

afterEach(() => vi.unstubAllEnvs())

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
    // An engine that is gone says nothing: it is given up after a minute, here after six seconds.
    vi.stubEnv('JUSTICIA_PATIENCE', String(patient(1) / 10))
    for (const pid of engines) process.kill(pid, 'SIGKILL')
    expect([...(await indexer.index(sound, 'two')).keys()]).toContain('pagefind/pagefind.js')
  })

  it('is told to stop: its engine ends, nothing is kept, and the next call begins anew', async () => {
    const [indexer, controller, reason] = [new SearchIndexer(), new AbortController(), new Error('basta')]
    const stopped = indexer.index(sound, 'digest', controller.signal)
    // Whoever asked for the same and was not told to stop gets it.
    const other = indexer.index(sound, 'digest')
    controller.abort(reason)
    await expect(stopped).rejects.toBe(reason)
    expect([...(await other).keys()]).toContain('pagefind/pagefind.js')
    await expect(indexer.index(sound, 'another', controller.signal)).rejects.toBe(reason)
    expect([...(await indexer.index(sound, 'another')).keys()]).toContain('pagefind/pagefind.js')
  })

  it.skipIf(process.platform !== 'linux')('leaves no engine behind when it was told to stop', async () => {
    const controller = new AbortController()
    const stopped = new SearchIndexer().index(sound, 'digest', controller.signal)
    await vi.waitUntil(() => searchEngines().length > 0, { timeout: patient(30_000), interval: 1 })
    controller.abort()
    await expect(stopped).rejects.toBe(controller.signal.reason)
    await vi.waitUntil(() => searchEngines().length === 0, { timeout: patient(30_000) })
  })
})
