import { stat } from 'node:fs/promises'
import path from 'node:path'

/** What an address of a site leads to. */
export type FoundPage = { kind: 'page'; file: string } | { kind: 'redirect'; to: string } | { kind: 'none' }

/**
 * Finds the page of an address: `/guias/robo/` is `guias/robo/index.html`, `/guias/robo` leads to it.
 * @param pathname as in the request, still percent-encoded.
 */
export async function findPage(siteDir: string, pathname: string): Promise<FoundPage> {
  const decoded = decodePath(pathname)
  if (decoded === undefined) return { kind: 'none' }
  const file = path.join(siteDir, decoded)
  if (decoded.endsWith('/')) return pageIfFile(path.join(file, 'index.html'))
  if (decoded.endsWith('.html')) return pageIfFile(file)
  const isFolder = await isFile(path.join(file, 'index.html'))
  return isFolder ? { kind: 'redirect', to: `${pathname}/` } : { kind: 'none' }
}

/** Undefined for what is no path inside a site: broken escapes, a null byte, `..`. */
function decodePath(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname)
    return decoded.includes('\0') || decoded.split(/[\\/]/).includes('..') ? undefined : decoded
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

async function pageIfFile(file: string): Promise<FoundPage> {
  return (await isFile(file)) ? { kind: 'page', file } : { kind: 'none' }
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false
}
