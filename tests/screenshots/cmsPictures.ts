import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { repository } from '../../build-scripts/src/repository.ts'
import { answering } from '../support/answering.ts'
import { freePort } from '../support/freePort.ts'
import { pictureHours, takeConsolePictures } from './consolePictures.ts'
import { emptyFolder, pictureFolder, schemes, screens, takePicture } from './pictures.ts'

export const cmsFolder = path.join(pictureFolder, 'cms')

const email = 'editora@justicia.localhost'
const password = 'una-clave-de-prueba-larga'

/** The CMS that pictures are taken of. */
export interface Cms {
  /** Its pages, without `/admin`. */
  page: (address: string) => string
  api: (address: string) => string
}
interface Documents {
  guide: string
  variant: string
}

/** What is shown of the CMS, in the order in which people meet it: a name of the file, where it is, and what is waited for. */
const views: readonly {
  name: string
  address: (documents: Documents) => string
  until: string
  act?: (page: Page) => Promise<void>
}[] = [
  { name: 'portada', address: () => '', until: '.expiring-contacts' },
  { name: 'guias', address: () => '/collections/guides?limit=25', until: '.table' },
  { name: 'guia', address: ({ guide }) => `/collections/guides/${guide}`, until: '#sections-row-0' },
  {
    name: 'revision',
    address: ({ guide }) => `/collections/guides/${guide}`,
    until: '.review-work',
    act: showIt('.review-work'),
  },
  {
    name: 'ayuda',
    address: ({ guide }) => `/collections/guides/${guide}`,
    until: '.writing-help summary',
    act: showIt('.writing-help'),
  },
  {
    name: 'recibo',
    address: ({ guide }) => `/collections/guides/${guide}`,
    until: '.receipt',
    act: showReceipt,
  },
  { name: 'variante', address: ({ variant }) => `/collections/variants/${variant}`, until: '.drift-banner' },
  { name: 'desfases', address: () => '/drift', until: '.drift .site-table' },
  { name: 'desfase', address: () => '/drift', until: '.drift .site-table', act: openFirstDrift },
  { name: 'comprobaciones', address: () => '/ledger', until: '.ledger__tabs' },
  { name: 'reforma', address: () => '/collections/reforms/create', until: '#field-name' },
  { name: 'publicacion', address: () => '/publication', until: '#site-jalisco' },
  { name: 'regreso', address: () => '/publication', until: '#site-jalisco', act: askToGoBack },
  { name: 'retenido', address: () => '/publication', until: '#site-jalisco', act: goBack },
]

/** Starts a CMS with the content of the files, changes a guide so that a variant drifts, and takes pictures. @returns how many. */
export async function cmsPictures(browser: Browser): Promise<number> {
  const dir = await mkdtemp(path.join(tmpdir(), 'justicia-imagenes-'))
  const [sites, port, chatPort] = [await freePort(), await freePort(), await freePort()]
  const hours = path.join(dir, 'horarios.json')
  await writeFile(hours, JSON.stringify(pictureHours))
  const chat = `http://127.0.0.1:${chatPort}`
  const env = {
    ...process.env,
    JUSTICIA_DATA_DIR: path.join(dir, 'data'),
    JUSTICIA_MEDIA_DIR: path.join(dir, 'media'),
    JUSTICIA_ADMIN_EMAIL: email,
    JUSTICIA_ADMIN_PASSWORD: password,
    JUSTICIA_CHANNELS_URL: chat,
    JUSTICIA_CHANNEL_HOURS: hours,
  }
  const run = (script: string, ...args: string[]) =>
    spawn(process.execPath, [path.join(repository, script), ...args], {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  const servers = [run('build-scripts/src/start.ts', `--port=${sites}`, `--cms-port=${port}`, `--out=${path.join(dir, 'dist')}`)]
  let count = views.length * screens.length * schemes.length
  try {
    const cms: Cms = {
      page: (address) => `http://localhost:${port}/admin${address}`,
      api: (address) => `http://localhost:${port}/api/${address}`,
    }
    await answering(cms.page('/login'), patient(1_200_000))
    await takeCmsPictures(browser, cms)
    servers.push(run('cms/src/scripts/channels.ts', `--port=${chatPort}`, `--cms-port=${port}`, `--sites-port=${sites}`))
    await answering(`${chat}/healthz`, patient(60_000))
    const site = `http://jalisco.localhost:${sites}`
    count += await takeConsolePictures(browser, cmsFolder, { cms: `http://localhost:${port}`, chat, site, email, password })
  } finally {
    for (const server of servers) server.kill('SIGTERM')
    await Promise.all(servers.map((server) => once(server, 'exit')))
    await rm(dir, { recursive: true, force: true })
  }
  return count
}

/** Changes a guide so that a variant drifts, and takes pictures of a CMS that runs; Jalisco goes back, and follows again. */
export async function takeCmsPictures(browser: Browser, cms: Cms): Promise<void> {
  await emptyFolder(cmsFolder)
  let documents: Documents | undefined
  for (const [screen, viewport] of screens)
    for (const [scheme, colorScheme] of schemes) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'es-MX', reducedMotion: 'reduce' })
      context.setDefaultTimeout(patient(60_000))
      const page = await logIn(context, cms)
      documents ??= await prepare(page, cms)
      for (const { name, address, until, act } of views) {
        await page.goto(cms.page(address(documents)), { waitUntil: 'networkidle' })
        await page.locator(until).first().waitFor()
        await act?.(page)
        await takePicture(page, path.join(cmsFolder, `${name}-${screen}-${scheme}.webp`))
      }
      await followAgain(page)
      await context.close()
    }
}

async function logIn(context: BrowserContext, cms: Cms): Promise<Page> {
  const page = await context.newPage()
  await page.goto(cms.page('/login'))
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
  return page
}

/** Publishes a change of a section that Oaxaca says otherwise, so that there is a drift to be seen. */
async function prepare(page: Page, cms: Cms): Promise<Documents> {
  const get = async <T>(address: string) => (await (await page.request.get(cms.api(address))).json()) as T
  const { docs } = await get<{ docs: { id: string; guide: string; overrides: { section: string }[] }[] }>(
    'variants?where[state][equals]=oaxaca&depth=0&limit=1',
  )
  const [variant] = docs
  if (variant === undefined) throw new Error('The content has no variant of Oaxaca.')
  const guide = await get<{
    updatedAt: string
    sections: { key: string; body: { root: { children: unknown[] } } }[]
  }>(`guides/${variant.guide}?depth=0&locale=es`)
  const section = guide.sections.find(({ key }) => variant.overrides.some((override) => override.section === key))
  if (section === undefined) throw new Error('The variant of Oaxaca changes no section of its guide.')
  const last = section.body.root.children.at(-1)
  section.body.root.children.push(structuredClone(last))
  const published = await page.request.patch(cms.api(`guides/${variant.guide}?locale=es`), {
    data: { sections: guide.sections, updatedAt: guide.updatedAt, _status: 'published' },
  })
  if (!published.ok()) throw new Error(`The guide was not published: ${await published.text()}`)
  return { guide: variant.guide, variant: variant.id }
}

/** Puts a part of a form at the top of the screen, below the bars that stay there, once nothing above it grows any more. */
function showIt(selector: string): (page: Page) => Promise<void> {
  return async (page) => {
    const part = page.locator(selector).first()
    const scroll = () =>
      part.evaluate((element: HTMLElement) => {
        element.style.scrollMarginBlockStart = '9rem'
        element.scrollIntoView({ block: 'start' })
        return element.getBoundingClientRect().top
      })
    for (let [before, now] = [Number.NaN, await scroll()]; before !== now; ) {
      await page.waitForTimeout(500)
      ;[before, now] = [now, await scroll()]
    }
  }
}

/** Once what was published is live everywhere, and found. */
async function showReceipt(page: Page): Promise<void> {
  const found = page.locator('.receipt').getByText(/^Se encuentra al buscar desde/)
  await found.waitFor({ timeout: patient(600_000) })
  await showIt('.receipt')(page)
}

const jalisco = (page: Page) => page.locator('#site-jalisco')
const held = 'Retenido en una versión anterior'

/** Opens Jalisco's history, and the question before it goes back to the release before. */
async function askToGoBack(page: Page): Promise<void> {
  await jalisco(page).locator('.site-history summary').click()
  await jalisco(page)
    .getByRole('button', { name: /^Volver a esta versión/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

async function goBack(page: Page): Promise<void> {
  await askToGoBack(page)
  await page.getByRole('button', { name: 'Sí, cambiar este sitio' }).click()
  await jalisco(page).getByText(held).waitFor()
  await showIt('#site-jalisco')(page)
}

async function followAgain(page: Page): Promise<void> {
  await jalisco(page).getByRole('button', { name: 'Volver a lo de hoy' }).click()
  await page.getByRole('button', { name: 'Sí, cambiar este sitio' }).click()
  await jalisco(page)
    .getByText(held)
    .waitFor({ state: 'detached', timeout: patient(120_000) })
}

async function openFirstDrift(page: Page): Promise<void> {
  await page.locator('.drift .site-table a').first().click()
  await page.locator('.drift del, .drift ins').first().waitFor()
}
