import { readFileSync, rmSync } from 'node:fs'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { writeWhole } from '../output/writeWhole.ts'
import type { DistLayout } from './distLayout.ts'

const holdSchema = z.strictObject({
  /** When somebody went back: ISO 8601, UTC. */
  since: z.iso.datetime(),
  /** Id of the account that asked for it in the CMS; null for the command line. */
  by: z.string().nullable(),
})

/**
 * Why a site does not follow what is published: somebody went back to an earlier release of it. Neither a build nor the
 * worker touches it until somebody lets it go.
 */
export type SiteHold = Partial<z.infer<typeof holdSchema>>

/** Whether, and since when, a site is held. What cannot be read holds it too: nothing of it is known but that somebody did. */
export function readHold(layout: DistLayout, slug: string): SiteHold | undefined {
  try {
    return holdSchema.safeParse(parseJson(readFileSync(layout.hold(slug), 'utf8'))).data ?? {}
  } catch (error) {
    return orAbsent(error as NodeJS.ErrnoException)
  }
}

/** Holds a site. */
export async function holdSite(layout: DistLayout, slug: string, hold: { since: string; by: string | null }): Promise<void> {
  await writeWhole(layout.hold(slug), JSON.stringify(hold), { mode: 0o600, durable: true })
}

/** Lets a site follow again what is published; whoever builds it next shows that. */
export function letGo(layout: DistLayout, slug: string): void {
  rmSync(layout.hold(slug), { force: true })
}

/** What whoever leaves a held site alone says of it. */
export function holdToText(slug: string): string {
  return `«${slug}» muestra una versión anterior y no se toca. Para que siga lo publicado: npm run rollback -- --states=${slug} --undo`
}
