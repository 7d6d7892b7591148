import path from 'node:path'
import { repository } from '../../../build-scripts/src/repository.ts'
import type { BuildReport } from '../../../build-scripts/src/steps/writeReport.ts'
import { measureChildren } from '../measure/measureChildren.ts'
import { runNode } from '../measure/runCommand.ts'
import type { Usage } from '../measure/Usage.ts'

/** Built, with documents that have faults, or findings of the quick checks: small content leads to guides that it lacks. */
const builtAllTheSame = [3, 4]

/** What our own build is given. */
export interface BuildInput {
  contentDir: string
  outDir: string
  bundleDir: string
  slugs: readonly string[]
  date: string
}

/** Runs `npm run build` in a process of its own, and takes what it cost and what it says of itself. */
export async function runBuild({
  contentDir,
  outDir,
  bundleDir,
  slugs,
  date,
}: BuildInput): Promise<{ usage: Usage; report: BuildReport }> {
  const script = path.join(repository, 'build-scripts', 'src', 'build.ts')
  const args = [
    `--content=${contentDir}`,
    `--out=${outDir}`,
    `--bundle=${bundleDir}`,
    `--states=${slugs.join(',')}`,
    `--date=${date}`,
    '--json',
  ]
  const { value, usage } = await measureChildren(() => runNode(script, args, { cwd: repository, ends: builtAllTheSame }))
  return { usage, report: JSON.parse(value) as BuildReport }
}
