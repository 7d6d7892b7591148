import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { repository } from '../../../build-scripts/src/repository.ts'
import { measureChildren } from '../measure/measureChildren.ts'
import { runNode } from '../measure/runCommand.ts'
import type { Usage } from '../measure/Usage.ts'

/**
 * Builds the sites' Astro bundle into a folder of the bench's own, so that no other build changes it meanwhile.
 * @param dir on the file system of the repository: Astro moves files into it.
 */
export async function buildBundle(dir: string): Promise<Usage> {
  await mkdir(path.dirname(dir), { recursive: true })
  const astro = path.join(repository, 'node_modules', 'astro', 'bin', 'astro.mjs')
  const sites = path.join(repository, 'sites')
  const args = ['build', '--silent', '--outDir', path.relative(sites, dir)]
  const { usage } = await measureChildren(() => runNode(astro, args, { cwd: sites, env: { ASTRO_TELEMETRY_DISABLED: '1' } }))
  return usage
}
