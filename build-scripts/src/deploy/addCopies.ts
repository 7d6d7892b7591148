import { lstatSync, rmSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { sha256 as sha256Of } from '@justicia/shared-content/digests'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { compressAs, copyEndings, expandCopy, isWorthCompressing } from '../release/compressedCopies.ts'
import { linkOrCopy } from '../release/linkOrCopy.ts'
import type { ReleaseStore } from '../release/ReleaseStore.ts'
import { inParallel } from './inParallel.ts'

/** One processor is left to who publishes meanwhile. */
const madeAtOnce = Math.max(1, availableParallelism() - 1)

/** What became of a site's copies. */
export interface AddedCopies {
  /** Made, because the folder had none of such bytes. */
  made: number
  /** Put beside a file that had none. */
  placed: number
}

/**
 * Puts beside each text that a site of a folder shows its compressed copies, for servers that send those. A copy is made
 * once of the same bytes and kept beside their object; a copy that is damaged is made again. Making them takes longest,
 * and keeps nobody else from publishing; they are placed while nobody does. A site that was switched meanwhile is left
 * to who has switched it.
 * @throws the reason of the signal; what was made by then stays.
 */
export async function addCopies(store: ReleaseStore, site: string, signal?: AbortSignal): Promise<AddedCopies> {
  const added: AddedCopies = { made: 0, placed: 0 }
  const tree = store.liveTree(site)
  const manifest = tree === undefined ? undefined : store.manifest(site, tree.slice(0, 32))
  if (tree === undefined || manifest === undefined) return added
  const { layout } = store
  const beside = (file: string) => path.join(layout.tree(site, tree), file)
  const wanted = Object.entries(manifest.files).flatMap(([file, { sha256, size, type }]) =>
    isWorthCompressing({ size, type }) ? copyEndings.map((ending) => ({ file, sha256, ending })) : [],
  )
  const absent = wanted.filter(({ file, sha256, ending }) => !isSame(layout.object(sha256) + ending, beside(file) + ending))
  const unique = new Map(absent.map((each) => [each.sha256 + each.ending, each]))
  await inParallel(
    [...unique.values()],
    madeAtOnce,
    async ({ sha256, ending }) => {
      if (await makeCopy(layout.object(sha256), { sha256, ending })) added.made += 1
    },
    signal,
  )
  if (absent.length === 0) return added
  const unlock = await waitForLock(layout.lock)
  try {
    if (store.liveTree(site) !== tree) return added
    for (const { file, sha256, ending } of absent) {
      rmSync(beside(file) + ending, { recursive: true, force: true })
      linkOrCopy(layout.object(sha256) + ending, beside(file) + ending)
      added.placed += 1
    }
  } finally {
    await unlock()
  }
  return added
}

/** @returns false where a whole one was there. */
async function makeCopy(object: string, { sha256, ending }: { sha256: string; ending: string }): Promise<boolean> {
  const copy = object + ending
  const there = await readFile(copy).catch(() => undefined)
  const said = there === undefined ? undefined : expandCopy(copy, there)
  if (said !== undefined && sha256Of(said) === sha256) return false
  const bytes = await readFile(object)
  if (sha256Of(bytes) !== sha256) throw new Error(`${object} no es lo que dice su nombre.`)
  const part = `${copy}.${process.pid}-part`
  await writeFile(part, await compressAs(ending, bytes))
  rmSync(copy, { recursive: true, force: true })
  await rename(part, copy)
  return true
}

/** Whether two names are of one file; never where a disk has no links. */
function isSame(object: string, placed: string): boolean {
  const [from, to] = [object, placed].map((file) => lstatSync(file, { bigint: true, throwIfNoEntry: false }))
  return from !== undefined && to !== undefined && from.dev === to.dev && from.ino === to.ino
}
