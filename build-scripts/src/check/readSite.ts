import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { leftFiles } from '../output/leftFiles.ts'
import type { CheckedSite, PublishedText } from './CheckedSite.ts'
import { parsePage } from './parsePage.ts'

/** A site to check is not there. */
export class SiteMissingError extends Error {
  override readonly name = 'SiteMissingError'
  readonly code = 'site-missing'
}

/**
 * Reads a built site.
 * @throws {SiteMissingError}
 */
export async function readSite(input: { dir: string } & Pick<CheckedSite, 'slug' | 'kind' | 'origin'>): Promise<CheckedSite> {
  const { dir, slug, kind, origin } = input
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause
    throw new SiteMissingError(`No está construido el sitio «${slug}» (${dir}). Corre antes «npm run build».`, { cause })
  })
  const namesOf = (wanted: readonly Dirent[]) =>
    wanted.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).sort()
  const all = namesOf(entries.filter((entry) => entry.isFile()))
  // Pages that were withdrawn or moved are nothing that a link may lead to.
  const left = leftFiles(all)
  const names = all.filter((name) => !left.has(name))
  const notFiles = namesOf(entries.filter((entry) => !entry.isFile() && !entry.isDirectory()))
  const read = (name: string) => readFile(path.join(dir, name))
  const pages = await Promise.all(
    names.filter((name) => name.endsWith('.html')).map(async (file) => parsePage({ file, html: (await read(file)).toString() })),
  )
  const searchTexts = await Promise.all(
    names.filter((name) => name.endsWith('.pf_fragment')).map(async (file) => ({ file, text: fragmentToText(await read(file)) })),
  )
  const sizes = await Promise.all(names.map(async (name) => [name, (await stat(path.join(dir, name))).size] as const))
  return { slug, kind, origin, pages, files: new Map(sizes), notFiles, searchTexts }
}

/** Pagefind puts this before the JSON of a fragment. */
const fragmentMark = 'pagefind_dcd'

const fragmentSchema = z.object({ content: z.string(), meta: z.record(z.string(), z.string()) })

function fragmentToText(bytes: Uint8Array): PublishedText['text'] {
  const { content, meta } = fragmentSchema.parse(JSON.parse(gunzipSync(bytes).toString().slice(fragmentMark.length)))
  return [content, ...Object.values(meta)].join(' ')
}
