import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { parsePath } from './parsePath.ts'

/** What an address of a site leads to. */
export type FoundFile = { kind: 'file'; file: string; version: string } | { kind: 'redirect'; to: string } | { kind: 'none' }

/**
 * Finds the file of an address: `/guias/robo/` is `guias/robo/index.html`, `/guias/robo` leads to it, and so does
 * `//guias//robo/`. Nothing that is reached through a link on the disk is of the site.
 * @param root real path of the site's folder.
 * @param pathname as in the request, still percent-encoded.
 */
export async function findFile(root: string, pathname: string): Promise<FoundFile> {
  const parsed = parsePath(pathname)
  if (parsed === undefined) return { kind: 'none' }
  const { segments, isFolder, isCanonical } = parsed
  const asked = path.join(root, ...segments)
  const found = await versionOf(isFolder ? path.join(asked, 'index.html') : asked)
  if (found !== undefined) return isCanonical ? found : { kind: 'redirect', to: toAddress(segments, isFolder) }
  if (!isFolder && (await versionOf(path.join(asked, 'index.html'))) !== undefined)
    return { kind: 'redirect', to: toAddress(segments, true) }
  return { kind: 'none' }
}

/** Made anew from the parts of the address: what a request says is never repeated. */
function toAddress(segments: readonly string[], isFolder: boolean): string {
  const joined = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('')
  return isFolder ? `${joined}/` : joined
}

async function versionOf(file: string): Promise<Extract<FoundFile, { kind: 'file' }> | undefined> {
  if ((await realpath(file).catch(orAbsent)) !== file) return undefined
  const stats = await stat(file).catch(orAbsent)
  if (stats === undefined || !stats.isFile()) return undefined
  return { kind: 'file', file, version: `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` }
}
