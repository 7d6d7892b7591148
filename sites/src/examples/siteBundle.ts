import { fileURLToPath } from 'node:url'
import type { PageModel, SiteModel } from '@justicia/shared-content/pages/model'
import type { SiteFile } from '@justicia/shared-content/pages/siteFile'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** What the built bundle exports. */
export interface SiteBundle {
  render(model: PageModel): Promise<string>
  siteFiles(site: SiteModel): SiteFile[]
  /** Folder of the files that every site carries. */
  clientFolder: string
}

/** Loads the bundle, which the test runner has built from the source as it stands before the first test. */
export async function loadSiteBundle(): Promise<SiteBundle> {
  const { render, siteFiles } = (await import(/* @vite-ignore */ `${dist}server/entry.mjs`)) as Omit<SiteBundle, 'clientFolder'>
  return { render, siteFiles, clientFolder: `${dist}client/` }
}
