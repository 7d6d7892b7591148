import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DistLayout } from './distLayout.ts'

/** How one site changes: its new files are in `next`, these go. */
export interface SiteChange {
  slug: string
  removed: string[]
}

/**
 * Switches the output folder to what `next` holds. Before the first change a journal is written; from then on a
 * broken switch is finished by `recoverStage`. Only what changed is moved.
 */
export async function commitStage(input: { layout: DistLayout; sites: readonly SiteChange[] }): Promise<void> {
  const { layout, sites } = input
  await writeFile(`${layout.journal}.part`, JSON.stringify(sites), { flush: true })
  await rename(`${layout.journal}.part`, layout.journal)
  await finishCommit(layout, sites)
}

/** Finishes a switch that was broken off, and clears away what an unfinished build left. */
export async function recoverStage(layout: DistLayout): Promise<void> {
  const journal = await readFile(layout.journal, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (journal === undefined) await rm(layout.next, { recursive: true, force: true })
  else await finishCommit(layout, JSON.parse(journal) as SiteChange[])
}

/** Every step looks before it acts, so the whole can be run again from any point. */
async function finishCommit(layout: DistLayout, sites: readonly SiteChange[]): Promise<void> {
  await mkdir(path.dirname(layout.site('-')), { recursive: true })
  for (const { slug, removed } of sites) {
    if (existsSync(layout.site(slug))) await moveFiles(layout.nextSite(slug), layout.site(slug))
    else if (existsSync(layout.nextSite(slug))) await rename(layout.nextSite(slug), layout.site(slug))
    for (const file of removed) await removeFile(layout.site(slug), file)
  }
  if (existsSync(layout.nextDigests)) await rename(layout.nextDigests, layout.digests)
  await rm(layout.next, { recursive: true, force: true })
}

/** Pages come last, so that none is there before the files that it names. */
async function moveFiles(from: string, to: string): Promise<void> {
  const entries = existsSync(from) ? await readdir(from, { recursive: true, withFileTypes: true }) : []
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)))
  for (const file of [...files.filter((each) => !isPage(each)), ...files.filter(isPage)]) {
    const target = path.join(to, file)
    await mkdir(path.dirname(target), { recursive: true })
    await rename(path.join(from, file), target)
  }
}

function isPage(file: string): boolean {
  return file.endsWith('.html')
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFile(siteDir: string, file: string): Promise<void> {
  await rm(path.join(siteDir, file), { force: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const isEmpty = await rmdir(path.join(siteDir, folder)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return true
        if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false
        throw error
      },
    )
    if (!isEmpty) return
  }
}
