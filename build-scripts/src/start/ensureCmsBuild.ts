import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { repository } from '../repository.ts'
import type { ChildProcesses } from './ChildProcesses.ts'

const cms = path.join(repository, 'cms')
const stampFile = path.join(cms, '.next', 'source-digest.txt')

/** Builds the CMS's Next application when its sources changed since the last time. */
export async function ensureCmsBuild(children: Pick<ChildProcesses, 'run'>): Promise<void> {
  const digest = await sourceDigest()
  const stamp = await readFile(stampFile, 'utf8').catch(() => '')
  if (stamp === digest && existsSync(path.join(cms, '.next', 'BUILD_ID'))) return
  await children.run(path.join(repository, 'node_modules/next/dist/bin/next'), ['build'], cms)
  await writeFile(stampFile, digest)
}

async function sourceDigest(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['cms/src', 'shared-content/src']) {
    const entries = await readdir(path.join(repository, folder), { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)))
      .sort()
    for (const file of files) hash.update(`${file}\0`).update(await readFile(path.join(repository, file)))
  }
  for (const file of ['cms/next.config.ts', 'cms/tsconfig.json', 'package-lock.json'])
    hash.update(await readFile(path.join(repository, file)))
  return hash.digest('hex')
}
