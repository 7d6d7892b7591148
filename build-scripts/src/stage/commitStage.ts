import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { z } from 'zod'
import type { DistLayout } from './distLayout.ts'
import { parseJson } from './parseJson.ts'

/** Which sites a switch puts in place. */
const journalSchema = z.strictObject({ sites: z.array(slugSchema) })

/**
 * Switches some sites to their next version, a whole folder at a time: a site is the old one or the new one, never
 * some of both. Before the first a journal is written; from then on a broken switch is finished by `recoverStage`. The
 * versions that were switched away from stay in `next`, to make the versions after this one of (`NextTree`).
 */
export async function commitStage(input: { layout: DistLayout; slugs: readonly string[] }): Promise<void> {
  const { layout, slugs } = input
  await writeFile(`${layout.journal}.part`, JSON.stringify({ sites: slugs }), { flush: true })
  await rename(`${layout.journal}.part`, layout.journal)
  await flushFolder(layout.next)
  await finishCommit(layout, slugs)
}

/**
 * Finishes a switch that was broken off, and makes sure that the next versions are put together inside the output folder.
 * @param warn told of a journal that cannot be read: it counts as none, and every site stays the whole one that it is.
 */
export async function recoverStage(layout: DistLayout, warn?: (line: string) => void): Promise<void> {
  // Nothing is made behind a link.
  for (const dir of [layout.next, layout.nextSites, layout.old])
    if (lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(dir)
  const text = await readFile(layout.journal, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'EISDIR'].includes(error.code ?? '')) return undefined
    throw error
  })
  const journal = journalSchema.safeParse(text === undefined ? undefined : parseJson(text))
  if (journal.success) return finishCommit(layout, journal.data.sites)
  if (text !== undefined)
    warn?.(`${layout.journal} está dañado y no se usa: lo que falte de la última construcción se repara con «npm run build».`)
  await rm(layout.journal, { recursive: true, force: true })
  await rm(layout.nextDigests, { force: true })
  await putBack(layout)
  await keepOld(layout)
}

/** Every step looks before it acts, so the whole can be run again from any point. */
async function finishCommit(layout: DistLayout, slugs: readonly string[]): Promise<void> {
  await mkdir(layout.sites, { recursive: true })
  await mkdir(layout.old, { recursive: true })
  for (const slug of slugs) if (existsSync(layout.nextSite(slug))) switchSite(layout, slug)
  await flushFolder(layout.sites)
  if (existsSync(layout.nextDigests)) await rename(layout.nextDigests, layout.digests)
  // From here on what stands in `next` is no longer to be switched to.
  await rm(layout.journal, { force: true })
  await flushFolder(layout.next)
  await keepOld(layout)
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
  for (const slug of await namesIn(layout.old))
    if (slugSchema.safeParse(slug).success && !exists(layout.site(slug))) {
      mkdirSync(layout.sites, { recursive: true })
      renameSync(layout.oldSite(slug), layout.site(slug))
    }
}

/** What was switched away from is what the next versions are made of. */
async function keepOld(layout: DistLayout): Promise<void> {
  for (const slug of await namesIn(layout.old)) {
    removeTree(layout.nextSite(slug))
    mkdirSync(layout.nextSites, { recursive: true })
    renameSync(layout.oldSite(slug), layout.nextSite(slug))
  }
  removeTree(layout.old)
}

async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
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
