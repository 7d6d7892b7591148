import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { patient } from '@justicia/shared-content/patience'
import type { State } from '@justicia/shared-content/schema/state'
import { readStates } from '@justicia/shared-content/states'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { builtFixture, fixture, newFolder } from '../../../tests/build/support/buildFixture.ts'
import { defaultStates } from '../repository.ts'
import { checkDist } from './checkDist.ts'
import { readCheckedContent } from './readCheckedContent.ts'

const date = '2026-11-21'
const slugs = ['nacional', 'jalisco', 'oaxaca']
const own = pathToFileURL(path.join(import.meta.dirname, '../check/checkWorker.ts')).href

let states: State[]
let check: (how?: Pick<Parameters<typeof checkDist>[0], 'signal' | 'worker'>) => ReturnType<typeof checkDist>
beforeAll(async () => {
  states = await readStates(defaultStates)
  const content = await readCheckedContent({ dir: path.join(fixture, 'content'), states, date })
  const dist = await builtFixture()
  check = (how = {}) => checkDist({ dist, slugs, content, states, date, ...how })
})

/** A thread that runs a statement before it does the usual. */
function workerThat(statement: string): URL {
  const file = path.join(newFolder(), 'worker.mjs')
  writeFileSync(file, `import fs from 'node:fs'\n${statement}\nawait import(${JSON.stringify(own)})\n`)
  return pathToFileURL(file)
}

describe('checkDist', () => {
  it('gives the sites of a thread that ended to another, and finds the same', async () => {
    const mark = path.join(newFolder(), 'mark')
    writeFileSync(mark, '')
    const worker = workerThat(
      `let isFirst = true; try { fs.unlinkSync('${mark}') } catch { isFirst = false } if (isFirst) process.exit(1)`,
    )
    expect(await check({ worker })).toEqual(await check())
  })

  it('fails when the next thread ends too, and with what a thread throws', async () => {
    await expect(check({ worker: workerThat('process.exit(0)') })).rejects.toThrow(
      'El hilo que revisaba los sitios terminó antes de tiempo.',
    )
    await expect(check({ worker: workerThat("throw new Error('regla rota')") })).rejects.toThrow('regla rota')
  })

  it('is told to stop, and its threads end', async () => {
    const begun = path.join(newFolder(), 'begun')
    const worker = workerThat(`fs.writeFileSync('${begun}', ''); await new Promise((resolve) => setTimeout(resolve, 600_000))`)
    const [controller, reason] = [new AbortController(), new Error('basta')]
    const stopped = check({ worker, signal: controller.signal })
    await vi.waitUntil(() => existsSync(begun), { timeout: patient(30_000) })
    controller.abort(reason)
    await expect(stopped).rejects.toBe(reason)
    rmSync(begun)
    await expect(check({ worker, signal: controller.signal })).rejects.toBe(reason)
    expect(existsSync(begun)).toBe(false)
  })
})
