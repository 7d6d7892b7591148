import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { catalogs } from '@justicia/shared-content/interface/catalogs'
import { languages } from '@justicia/shared-content/languages'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { buildCache, repository } from '../repository.ts'
import { digestSources } from './digestSources.ts'
import { runNode } from './runNode.ts'

/** A bundle on disk, and the digest of all that it was made from. */
export interface BundleLocation {
  dir: string
  digest: string
}

/** The bundle of `sites` could not be built; the message ends with what Astro said. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
  readonly code = 'bundle-failed'
}

const usualDir = path.join(repository, 'sites', 'dist')

/**
 * Builds the Astro bundle of `sites` when its sources changed since the last time. The digest is that of the sources:
 * Astro puts a random key into every bundle, although it does not show in the pages.
 * @throws {BundleError}; the reason of the signal.
 */
export async function ensureSiteBundle(signal?: AbortSignal): Promise<BundleLocation> {
  const sources = await digestSources(['sites', 'shared-content/src'], ['package-lock.json'])
  const digest = `${languagesDigest()}-${sources}`
  // Other languages make another bundle: neither is to be built again whenever the other was used.
  const dir = process.env.JUSTICIA_LANGUAGES ? path.join(repository, '.cache', 'bundles', languagesDigest()) : usualDir
  if (await isBuilt(dir, digest)) return { dir, digest }
  // Of two builds at once one makes it, and the other finds it made.
  const giveBack = await waitForLock(path.join(buildCache, 'bundle.lock'), { signal })
  try {
    if (!(await isBuilt(dir, digest))) {
      // A build that is broken off leaves half a bundle.
      await rm(stampOf(dir), { force: true })
      await runAstroBuild(dir, signal)
      await writeFile(stampOf(dir), digest)
    }
  } finally {
    await giveBack()
  }
  return { dir, digest }
}

async function isBuilt(dir: string, digest: string): Promise<boolean> {
  const stamp = await readFile(stampOf(dir), 'utf8').catch(orAbsent)
  return stamp === digest && existsSync(path.join(dir, 'server', 'entry.mjs'))
}

function stampOf(dir: string): string {
  return path.join(dir, 'source-digest.txt')
}

/** Digest of the languages that sites are made in, with their interface texts. */
export function languagesDigest(): string {
  return createHash('sha256').update(JSON.stringify({ languages, catalogs })).digest('hex').slice(0, 16)
}

async function runAstroBuild(outDir: string, signal: AbortSignal | undefined): Promise<void> {
  const require = createRequire(path.join(repository, 'sites', 'package.json'))
  const { status, stdout, stderr } = await runNode({
    script: path.join(path.dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs'),
    args: ['build', '--silent', '--outDir', outDir],
    cwd: path.join(repository, 'sites'),
    // The bundle is the same whoever asks for it: a test runner's own mode would leave parts of the scripts out.
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    signal,
  })
  if (status !== 0)
    throw new BundleError(`No se pudo construir el paquete de los sitios:\n${`${stdout}\n${stderr}`.trim().slice(-2000)}`)
}
