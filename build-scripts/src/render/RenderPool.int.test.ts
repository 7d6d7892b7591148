import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { readStates } from '@justicia/shared-content/states'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  bundleThatFirst,
  copyOfBuilt,
  filesOfSites,
  filesUnder,
  fixture,
  newFolder,
} from '../../../tests/build/support/buildFixture.ts'
import { searchEngines } from '../index/testing/searchEngines.ts'
import { defaultStates } from '../repository.ts'
import { buildDist } from '../steps/buildDist.ts'
import { chooseBundle } from '../steps/chooseBundle.ts'
import { readCheckedContent } from '../steps/readCheckedContent.ts'
import { RenderPool } from './RenderPool.ts'

const date = '2026-11-21'
const slugs = ['jalisco', 'oaxaca', 'nacional']

const pools: RenderPool[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})

/** A pool whose threads run a statement before they draw the directory, and what builds with it. */
async function poolThat(statement: string) {
  const states = await readStates(defaultStates)
  const content = await readCheckedContent({ dir: path.join(fixture, 'content'), states, date })
  const bundle = await chooseBundle(bundleThatFirst(`if (model.path === '/directorio/') { ${statement} }`))
  const pool = new RenderPool({ size: 2, bundleDir: bundle.dir, bundleDigest: bundle.digest })
  pools.push(pool)
  const plan = { content, states, date, images: new Map() }
  return (outDir = newFolder(), signal?: AbortSignal) =>
    buildDist({ plan, media: new Map(), bundle, slugs, outDir, pool, ...(signal === undefined ? {} : { signal }) }).then(() =>
      filesOfSites(outDir),
    )
}
/** While a file is there, threads end. */
const endWhile = (file: string) => `if (process.getBuiltinModule('node:fs').existsSync('${file}')) process.exit(1)`
/** The thread that takes a file away ends: two that look at once do not both. */
const endOnce = (file: string) =>
  `let isFirst = true; try { process.getBuiltinModule('node:fs').unlinkSync('${file}') } catch { isFirst = false } if (isFirst) process.exit(1)`

describe('RenderPool', () => {
  it('replaces a thread that ends, and tries its site once more', async () => {
    const mark = path.join(newFolder(), 'mark')
    const build = await poolThat(endOnce(mark))
    const sound = await build()
    writeFileSync(mark, '')
    expect(await build()).toEqual(sound)
  })

  it('fails when the second thread ends too, and the builds after that succeed', async () => {
    const mark = path.join(newFolder(), 'mark')
    const build = await poolThat(endWhile(mark))
    writeFileSync(mark, '')
    for (const _again of [1, 2]) await expect(build()).rejects.toThrow('El hilo que construía el sitio terminó antes de tiempo.')
    rmSync(mark)
    expect((await build()).size).toBeGreaterThan(100)
  })

  it('fails, and later does not, when pages cannot be drawn', async () => {
    const mark = path.join(newFolder(), 'mark')
    const build = await poolThat(
      `if (process.getBuiltinModule('node:fs').existsSync('${mark}')) throw new Error('plantilla rota')`,
    )
    writeFileSync(mark, '')
    await expect(build()).rejects.toThrow('plantilla rota')
    rmSync(mark)
    expect((await build()).size).toBeGreaterThan(100)
  })

  it('is told to stop while it draws: nothing is half there or goes on, and the same pool builds again', async () => {
    // Another bundle has drawn it: every page is drawn again.
    const [out, marks] = [await copyOfBuilt(), newFolder()]
    const [wait, begun] = [path.join(marks, 'wait'), path.join(marks, 'begun')]
    const build = await poolThat(
      `const fs = process.getBuiltinModule('node:fs'); if (fs.existsSync('${wait}')) { fs.writeFileSync('${begun}', ''); model.title += '.'; await new Promise((resolve) => setTimeout(resolve, 600_000)) }`,
    )
    const before = filesUnder(out)
    writeFileSync(wait, '')
    const [controller, reason] = [new AbortController(), new Error('basta')]
    const stopped = build(out, controller.signal)
    await vi.waitUntil(() => existsSync(begun), { timeout: patient(60_000) })
    controller.abort(reason)
    await expect(stopped).rejects.toBe(reason)
    expect(filesUnder(out)).toEqual(before)
    if (process.platform === 'linux') await vi.waitUntil(() => searchEngines().length === 0, { timeout: patient(30_000) })
    await expect(build(out, controller.signal)).rejects.toBe(reason)
    rmSync(wait)
    expect(await build(out)).toEqual(await build())
  })
})
