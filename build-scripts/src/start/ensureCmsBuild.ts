import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { repository } from '../repository.ts'
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
  const stamp = await readFile(stampFile, 'utf8').catch(orAbsent)
  if (stamp === digest && existsSync(path.join(cms, '.next', 'BUILD_ID'))) return
  await children.run(path.join(repository, 'node_modules/next/dist/bin/next'), ['build'], cms)
  await writeFile(stampFile, digest)
}
