import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { readStates } from '@justicia/shared-content/states'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answering } from '../support/answering.ts'
import { fetchSite } from '../support/fetchSite.ts'
import { freePort } from '../support/freePort.ts'
import { desktop, useBrowser } from './support/browser.ts'

const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
const { open } = useBrowser()
const email = 'editora@justicia.localhost'
const password = 'una-clave-de-prueba-larga'

let dir: string
let env: NodeJS.ProcessEnv
let sitesPort: number
let cmsPort: number
let stop: () => Promise<void>
let sitesAnsweredFirst: boolean

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'justicia-inicio-'))
  ;[sitesPort, cmsPort] = [await freePort(), await freePort()]
  env = {
    ...process.env,
    JUSTICIA_DATA_DIR: path.join(dir, 'data'),
    JUSTICIA_MEDIA_DIR: path.join(dir, 'media'),
    JUSTICIA_ADMIN_EMAIL: email,
    JUSTICIA_ADMIN_PASSWORD: password,
  }
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'build-scripts/src/start.ts'),
      `--port=${sitesPort}`,
      `--cms-port=${cmsPort}`,
      `--out=${path.join(dir, 'dist')}`,
    ],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  stop = async () => {
    child.kill('SIGINT')
    if (child.exitCode === null) await once(child, 'exit')
  }
  const failed = once(child, 'exit').then(() => {
    throw new Error(`npm start ended:\n${said.join('')}`)
  })
  await Promise.race([answering(`http://127.0.0.1:${sitesPort}/`, 240_000), failed])
  sitesAnsweredFirst = await fetch(`http://127.0.0.1:${cmsPort}/admin`).then(
    () => false,
    () => true,
  )
  await Promise.race([answering(`http://127.0.0.1:${cmsPort}/admin/login`, 420_000), failed])
  failed.catch(() => undefined)
}, 700_000)

afterAll(async () => {
  await stop()
  await rm(dir, { recursive: true, force: true })
}, 60_000)

const api = (address: string) => `http://localhost:${cmsPort}/api/${address}`

async function logIn(page: Page): Promise<void> {
  await page.goto(`http://localhost:${cmsPort}/admin/login`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
}

async function rebuild(): Promise<void> {
  await run(process.execPath, [path.join(root, 'build-scripts/src/build.ts'), `--out=${path.join(dir, 'dist')}`], {
    cwd: root,
    env,
    maxBuffer: 1 << 26,
  })
}

const guideIn = async (site: string, slug: string) => (await fetchSite(sitesPort, site, `/guias/${slug}/`)).text

describe('npm start', () => {
  it('serves the sites before the CMS is ready', () => {
    expect(sitesAnsweredFirst).toBe(true)
  })

  it('serves a portal and 32 sites', async () => {
    for (const { slug, short_name } of await readStates(path.join(root, 'states.json')))
      expect((await fetchSite(sitesPort, slug, '/')).text).toContain(short_name)
    expect((await fetchSite(sitesPort, 'nacional', '/')).text).toContain('¿En qué estado pasó?')
  })
})

describe('an editor', () => {
  it('finds the admin in Spanish and opens a guide with its sections', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^es/)
      await page.goto(`http://localhost:${cmsPort}/admin/collections/guides?limit=100`)
      await page.getByRole('link', { name: 'Me detuvieron', exact: true }).click()
      await page.getByText('Qué hacer ahora').first().waitFor()
    })
  })

  it('changes a guide in the admin; published and rebuilt, the change is in the 32 sites', async () => {
    const summary = 'Resumen cambiado por la prueba: guarda silencio, pide defensa y pide que avisen a tu familia.'
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      await page.goto(`http://localhost:${cmsPort}/admin/collections/guides?limit=100`)
      await page.getByRole('link', { name: 'Me detuvieron', exact: true }).click()
      await page.locator('textarea[name=summary]').fill(summary)
      const saved = page.waitForResponse(
        (response) =>
          response.request().method() === 'PATCH' &&
          !response.url().includes('autosave=true') &&
          response.url().includes('/api/guides/'),
      )
      await page
        .getByRole('button', { name: /^Publicar/ })
        .first()
        .click()
      expect((await saved).status()).toBe(200)
    })
    await rebuild()
    for (const { slug } of await readStates(path.join(root, 'states.json')))
      expect(await guideIn(slug, 'me-detuvieron')).toContain(summary)
    expect(await guideIn('nacional', 'me-detuvieron')).toContain(summary)
  })

  it('changes a variant; published and rebuilt, the change is in one site', async () => {
    const words = 'Palabras que solo valen en Oaxaca.'
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const found = await page.request.get(api('variants?where[state][equals]=oaxaca&depth=0&limit=1'))
      const [variant] = (
        (await found.json()) as {
          docs: { id: string | number; guide: unknown; overrides: { body?: { root: { children: unknown[] } } }[] }[]
        }
      ).docs
      const override = variant?.overrides.find(({ body }) => body !== undefined && body !== null)
      override?.body?.root.children.push({
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' }],
      })
      const changed = await page.request.patch(api(`variants/${variant?.id}`), {
        data: { overrides: variant?.overrides, _status: 'published' },
      })
      expect(changed.status()).toBe(200)
    })
    await rebuild()
    const pagesWith = async (site: string) => {
      const { text: sitemap } = await fetchSite(sitesPort, site, '/sitemap.xml')
      const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/guias\/[a-z-]+\/)<\/loc>/g)].map(([, address]) => address ?? '')
      expect(paths.length).toBeGreaterThan(15)
      const pages = await Promise.all(paths.map((address) => fetchSite(sitesPort, site, address)))
      return pages.filter(({ text }) => text.includes(words)).length
    }
    expect(await pagesWith('oaxaca')).toBe(1)
    expect(await pagesWith('jalisco')).toBe(0)
    expect(await pagesWith('nacional')).toBe(0)
  })
})
