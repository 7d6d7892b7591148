import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, vi } from 'vitest'
import { answering } from '../../support/answering.ts'
import { fetchSite } from '../../support/fetchSite.ts'
import { freePort } from '../../support/freePort.ts'
import { type Program, runScript, startScript } from '../../support/programs.ts'
import { beginFilling, dataEnvironment } from './filledData.ts'
import { firstAdmin, logInAs } from './firstAdmin.ts'

/** What `npm start` has started, for the tests of one file. */
export interface StartedCms {
  /** The sites answered before the CMS did. */
  sitesAnsweredFirst: () => boolean
  cmsPort: () => number
  /** The output folder. */
  dist: () => string
  /** Logs in as the first administrator. */
  logIn: (page: Page) => Promise<void>
  /** The text of a page as it is served now. */
  pageOf: (site: string, address: string) => Promise<string>
  /** What is published, as `npm run snapshot` writes it. @returns the folder. */
  snapshot: () => Promise<string>
  /** Waits until what was published is on the sites, as `look` finds it there: nobody has to ask for it. */
  untilShown: (look: () => Promise<void>) => Promise<void>
}

/** `npm start`, on a folder of its own. @param states as `--states` takes them; all sites without it. */
export function useStartedCms({ states }: { states?: string } = {}): StartedCms {
  const chosen = states === undefined ? [] : [`--states=${states}`]
  let dir: string
  let env: Record<string, string>
  let ports: { sites: number; cms: number }
  let program: Program
  let sitesAnsweredFirst: boolean

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'justicia-inicio-'))
    ports = { sites: await freePort(), cms: await freePort() }
    env = dataEnvironment(dir)
    const filling = await beginFilling()
    const flags = [`--port=${ports.sites}`, `--cms-port=${ports.cms}`, `--out=${path.join(dir, 'dist')}`, ...chosen]
    program = startScript('build-scripts/src/start.ts', flags, { env })
    const failed = program.done.then(({ stdout, stderr }) => {
      throw new Error(`npm start ended:\n${stdout}${stderr}`)
    })
    // Told by whoever waits for something; at its end nobody does.
    failed.catch(() => undefined)
    try {
      await Promise.race([answering(`http://127.0.0.1:${ports.sites}/`, patient(1_200_000)), failed])
      sitesAnsweredFirst = await fetch(`http://127.0.0.1:${ports.cms}/admin`).then(
        () => false,
        () => true,
      )
      // What is still to be done changes nothing of what was seeded.
      await filling?.from(dir)
    } finally {
      await filling?.giveBack()
    }
    await Promise.race([answering(`http://127.0.0.1:${ports.cms}/admin/login`, patient(600_000)), failed])
  }, patient(1_900_000))

  afterAll(async () => {
    await program.stop()
    await rm(dir, { recursive: true, force: true })
  })

  return {
    sitesAnsweredFirst: () => sitesAnsweredFirst,
    cmsPort: () => ports.cms,
    dist: () => path.join(dir, 'dist'),
    logIn: (page) => logInAs(page, ports.cms, firstAdmin),
    pageOf: async (site, address) => (await fetchSite(ports.sites, site, address)).text,
    async snapshot() {
      const out = path.join(dir, 'copia')
      const { status, stderr } = await runScript('cms/src/scripts/snapshot.ts', [`--out=${out}`], { env })
      if (status !== 0) throw new Error(`npm run snapshot failed:\n${stderr}`)
      return out
    },
    // The first time the worker reads all that is published before it follows what changes.
    untilShown: (look) => vi.waitFor(look, { timeout: patient(100_000), interval: 200 }),
  }
}
