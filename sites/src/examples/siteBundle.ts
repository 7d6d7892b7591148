import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { PageModel, SiteModel } from '@justicia/shared-content/pages/model'
import type { SiteFile } from '../siteFiles.ts'

const sites = fileURLToPath(new URL('../../', import.meta.url))
const outDir = '.cache/test-bundle'
const astro = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url))

/** What the built bundle exports. */
export interface SiteBundle {
  render(model: PageModel): Promise<string>
  siteFiles(site: SiteModel): SiteFile[]
  /** Folder of the files that every site carries. */
  clientFolder: string
}

/** Builds the bundle from the source as it stands, in a folder of its own (others may be building `dist`), and loads it. */
export async function buildSiteBundle(): Promise<SiteBundle> {
  await promisify(execFile)(process.execPath, [astro, 'build', '--silent', '--outDir', outDir], {
    cwd: sites,
    // Not the test runner's mode: the scripts must be those that are published.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { render, siteFiles } = (await import(/* @vite-ignore */ `${sites}${outDir}/server/entry.mjs`)) as Omit<
    SiteBundle,
    'clientFolder'
  >
  return { render, siteFiles, clientFolder: `${sites}${outDir}/client/` }
}
