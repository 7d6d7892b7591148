import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { answering } from '../../support/answering.ts'
import { fetchSite } from '../../support/fetchSite.ts'
import { freePort } from '../../support/freePort.ts'
import { type Program, runScript, startScript } from '../../support/programs.ts'

const email = 'editora@justicia.localhost'
const password = 'una-clave-de-prueba-larga'

/** What `npm start` has started, for the tests of one file. */
export interface StartedCms {
  email: string
  password: string
  /** The sites answered before the CMS did. */
  sitesAnsweredFirst: () => boolean
  cmsPort: () => number
  /** Logs in as the first administrator. */
  logIn: (page: Page) => Promise<void>
  /** `npm run build` of the sites that were started. */
  rebuild: () => Promise<void>
  /** The text of a page as it is served now. */
  pageOf: (site: string, address: string) => Promise<string>
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
    env = {
      JUSTICIA_DATA_DIR: path.join(dir, 'data'),
      JUSTICIA_MEDIA_DIR: path.join(dir, 'media'),
      JUSTICIA_ADMIN_EMAIL: email,
      JUSTICIA_ADMIN_PASSWORD: password,
    }
    const flags = [`--port=${ports.sites}`, `--cms-port=${ports.cms}`, `--out=${path.join(dir, 'dist')}`, ...chosen]
    program = startScript('build-scripts/src/start.ts', flags, { env })
    const failed = program.done.then(({ stdout, stderr }) => {
      throw new Error(`npm start ended:\n${stdout}${stderr}`)
    })
    // Told by whoever waits for something; at its end nobody does.
    failed.catch(() => undefined)
    await Promise.race([answering(`http://127.0.0.1:${ports.sites}/`, patient(600_000)), failed])
    sitesAnsweredFirst = await fetch(`http://127.0.0.1:${ports.cms}/admin`).then(
      () => false,
      () => true,
    )
    await Promise.race([answering(`http://127.0.0.1:${ports.cms}/admin/login`, patient(600_000)), failed])
  }, patient(1_300_000))

  afterAll(async () => {
    await program.stop()
    await rm(dir, { recursive: true, force: true })
  })

  return {
    email,
    password,
    sitesAnsweredFirst: () => sitesAnsweredFirst,
    cmsPort: () => ports.cms,
    async logIn(page) {
      await page.goto(`http://localhost:${ports.cms}/admin/login`)
      await page.locator('input[name=email]').fill(email)
      await page.locator('input[name=password]').fill(password)
      await page.locator('button[type=submit]').click()
      await page.waitForURL(/\/admin\/?$/)
    },
    async rebuild() {
      const out = `--out=${path.join(dir, 'dist')}`
      const run = () => runScript('build-scripts/src/build.ts', [out, ...chosen], { env })
      let { status, stderr } = await run()
      // The worker of `npm start` publishes the same edit: whoever comes second waits for the other.
      while (status !== 0 && stderr.includes('Otra construcción')) ({ status, stderr } = await run())
      if (status !== 0) throw new Error(`npm run build ended with ${status}:\n${stderr}`)
    },
    pageOf: async (site, address) => (await fetchSite(ports.sites, site, address)).text,
  }
}
