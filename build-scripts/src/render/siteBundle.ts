import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireRenderer, type SiteRenderer } from '@justicia/shared-content/pages/renderer'

/** The bundle, ready to draw. */
export interface SiteBundle extends SiteRenderer {
  /** Scripts and the like that every site carries, by path. */
  assets: ReadonlyMap<string, Uint8Array>
}

/** Loads the bundle that `astro build` left in `dir` (`server/`, `client/`). */
export async function loadSiteBundle(dir: string): Promise<SiteBundle> {
  const loaded: object = await import(pathToFileURL(path.join(dir, 'server', 'entry.mjs')).href)
  return { ...requireRenderer(loaded), assets: await readFolder(path.join(dir, 'client')) }
}

/** Digest of everything that the bundle is: pages drawn by equal bundles are equal. */
export async function siteBundleDigest(dir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, bytes] of await readFolder(dir)) hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes)
  return hash.digest('hex')
}

async function readFolder(dir: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const read = files
    .sort()
    .map(async (file) => [path.relative(dir, file).split(path.sep).join('/'), await readFile(file)] as const)
  return new Map(await Promise.all(read))
}
