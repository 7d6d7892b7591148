import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { z } from 'zod'
import type { DistLayout } from './distLayout.ts'
import { parseJson } from './parseJson.ts'

/** Which sites a switch puts in place. */
const journalSchema = z.strictObject({ sites: z.array(slugSchema) })

/**
 * Switches some sites to their next version, a whole folder at a time: a site is the old one or the new one, never
 * some of both. Before the first a journal is written; from then on a broken switch is finished by `recoverStage`.
 */
export async function commitStage(input: { layout: DistLayout; slugs: readonly string[] }): Promise<void> {
  const { layout, slugs } = input
  await writeFile(`${layout.journal}.part`, JSON.stringify({ sites: slugs }), { flush: true })
  await rename(`${layout.journal}.part`, layout.journal)
  await flushFolder(layout.next)
  await finishCommit(layout, slugs)
}

/**
 * Finishes a switch that was broken off, and clears away what an unfinished build left.
 * @param warn told of a journal that cannot be read: it counts as none, and every site stays the whole one that it is.
 */
export async function recoverStage(layout: DistLayout, warn?: (line: string) => void): Promise<void> {
  const text = await readFile(layout.journal, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code ?? '')) return undefined
    throw error
  })
  const journal = journalSchema.safeParse(text === undefined ? undefined : parseJson(text))
  if (journal.success) return finishCommit(layout, journal.data.sites)
  if (text !== undefined)
    warn?.(`${layout.journal} está dañado y no se usa: lo que falte de la última construcción se repara con «npm run build».`)
  await putBack(layout)
  removeTree(layout.next)
}

/** Every step looks before it acts, so the whole can be run again from any point. */
async function finishCommit(layout: DistLayout, slugs: readonly string[]): Promise<void> {
  await mkdir(layout.sites, { recursive: true })
  await mkdir(layout.old, { recursive: true })
  for (const slug of slugs) if (existsSync(layout.nextSite(slug))) switchSite(layout, slug)
  await flushFolder(layout.sites)
  if (existsSync(layout.nextDigests)) await rename(layout.nextDigests, layout.digests)
  removeTree(layout.next)
}

function switchSite(layout: DistLayout, slug: string): void {
  const [site, next, old] = [layout.site(slug), layout.nextSite(slug), layout.oldSite(slug)]
  if (exists(site)) {
    removeTree(old)
    // One right after the other; in between, and after a kill in between, the server shows the old one (`currentSite`).
    renameSync(site, old)
  }
  renameSync(next, site)
}

/** A site that was moved away, and whose next version never came, comes back. */
async function putBack(layout: DistLayout): Promise<void> {
  const slugs = await readdir(layout.old).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  for (const slug of slugs)
    if (slugSchema.safeParse(slug).success && !exists(layout.site(slug))) {
      mkdirSync(layout.sites, { recursive: true })
      renameSync(layout.oldSite(slug), layout.site(slug))
    }
}

/** Where a site stands now: also in the moment, or after a kill in the moment, when its folder has been moved away. */
export function currentSite(layout: Pick<DistLayout, 'site' | 'oldSite'>, slug: string): string {
  const [site, old] = [layout.site(slug), layout.oldSite(slug)]
  return existsSync(site) || !existsSync(old) ? site : old
}

/** At once: name by name through promises costs five times the processor time, and a build has nothing else to do. */
function removeTree(dir: string): void {
  rmSync(dir, { recursive: true, force: true })
}

/** Whether anything has this name, be it a link that leads nowhere. */
function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Puts the names in a folder on the disk, where the system can. */
async function flushFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}
