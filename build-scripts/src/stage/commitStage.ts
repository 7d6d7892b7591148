import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DistLayout } from './distLayout.ts'

interface Journal {
  /** Sites with a new version in `next`. */
  sites: string[]
}

/**
 * Switches the output folder to what `next` holds: each site with a new version by two renames, the rest untouched.
 * Before the first rename a journal is written; from then on a broken switch is finished by `recoverStage`.
 */
export async function commitStage(input: { layout: DistLayout; sites: readonly string[] }): Promise<void> {
  const { layout, sites } = input
  const journal: Journal = { sites: [...sites] }
  await writeFile(`${layout.journal}.part`, JSON.stringify(journal), { flush: true })
  await rename(`${layout.journal}.part`, layout.journal)
  await finishCommit(layout, journal)
}

/** Finishes a switch that was broken off, and clears away what an unfinished build left. */
export async function recoverStage(layout: DistLayout): Promise<void> {
  const journal = await readFile(layout.journal, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (journal === undefined) await rm(layout.next, { recursive: true, force: true })
  else await finishCommit(layout, JSON.parse(journal) as Journal)
}

/** Every step looks before it acts, so the whole can be run again from any point. */
async function finishCommit(layout: DistLayout, { sites }: Journal): Promise<void> {
  await mkdir(path.dirname(layout.site('-')), { recursive: true })
  await mkdir(layout.old, { recursive: true })
  for (const slug of sites) {
    if (!existsSync(layout.nextSite(slug))) continue
    if (existsSync(layout.site(slug))) await rename(layout.site(slug), layout.oldSite(slug))
    await rename(layout.nextSite(slug), layout.site(slug))
  }
  if (existsSync(layout.nextDigests)) await rename(layout.nextDigests, layout.digests)
  await rm(layout.next, { recursive: true, force: true })
}
