import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { buildCache, repository } from '../repository.ts'
import { digestSources } from '../steps/digestSources.ts'
import type { ChildProcesses } from './ChildProcesses.ts'

const cms = path.join(repository, 'cms')
const stampFile = path.join(cms, '.next', 'source-digest.txt')

/** Builds the CMS's Next application when its sources changed since the last time. */
export async function ensureCmsBuild(children: Pick<ChildProcesses, 'run'>): Promise<void> {
  const digest = await digestSources(
    ['cms/src', 'shared-content/src'],
    ['cms/next.config.ts', 'cms/tsconfig.json', 'package-lock.json'],
  )
  if (await isBuilt(digest)) return
  // Of two builds at once one makes it, and the other finds it made.
  const giveBack = await waitForLock(path.join(buildCache, 'cms-build.lock'))
  try {
    if (await isBuilt(digest)) return
    // A build that is broken off leaves half of it.
    await rm(stampFile, { force: true })
    await children.run(path.join(repository, 'node_modules/next/dist/bin/next'), ['build'], cms)
    await writeFile(stampFile, digest)
  } finally {
    await giveBack()
  }
}

async function isBuilt(digest: string): Promise<boolean> {
  const stamp = await readFile(stampFile, 'utf8').catch(orAbsent)
  return stamp === digest && existsSync(path.join(cms, '.next', 'BUILD_ID'))
}
