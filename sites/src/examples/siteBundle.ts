import { fileURLToPath } from 'node:url'
import { requireRenderer, type SiteRenderer } from '@justicia/shared-content/pages/renderer'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The built bundle. */
export interface SiteBundle extends SiteRenderer {
  /** Folder of the files that every site carries. */
  clientFolder: string
}

/** Loads the bundle, which the test runner has built from the source as it stands before the first test. */
export async function loadSiteBundle(): Promise<SiteBundle> {
  return { ...requireRenderer(await import(/* @vite-ignore */ `${dist}server/entry.mjs`)), clientFolder: `${dist}client/` }
}
