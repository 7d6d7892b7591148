import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createSiteServer } from '../../build-scripts/src/serve/createSiteServer.ts'
import { listen } from '../../build-scripts/src/steps/listen.ts'
import { freePort } from '../support/freePort.ts'
import { axeFindings } from './support/axeFindings.ts'
import { narrow, phone, useBrowser } from './support/browser.ts'
import { pressShift } from './support/pressShift.ts'

const root = path.resolve(import.meta.dirname, '../..')
const { open } = useBrowser()

/** A server of one test's own, which it may stop and start again at the same address. */
let port: number
let dist: string
let server: Server | undefined

async function serve(): Promise<void> {
  server = createSiteServer({ dist, sites: [{ slug: 'jalisco', name: 'Jalisco', origin: 'https://jalisco.example' }] })
  await listen(server, port)
}
async function stop(): Promise<void> {
  if (server === undefined) return
  await close(server)
  server = undefined
}

beforeEach(async () => {
  port = await freePort()
  dist = inject('dist')
  await serve()
})
afterEach(stop)

const address = (path: string) => `http://jalisco.localhost:${port}${path}`
const today = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date())
const line = (page: Page) => page.locator('#memory').textContent()

/** Opens a page and waits until its worker keeps all that it keeps. */
async function visit(page: Page, path = '/'): Promise<void> {
  await page.goto(address(path))
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

/** Addresses of all that the site stored in this browser. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const entries = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
    return { names, files: entries.flat().map((url) => new URL(url).pathname) }
  })

describe('without a server, after one visit', () => {
  it.each([
    ['the home page', '/', '¿Qué te pasó?'],
    ['an urgent guide that was never opened', '/guias/violencia-familiar/', 'Qué hacer ahora'],
    ['a guide for a day on which to be somewhere', '/guias/me-llego-un-citatorio/', 'Qué hacer ahora'],
    ['the directory', '/directorio/', 'Quién ayuda'],
  ])('%s opens and says since when it is kept', async (_name, path, words) => {
    await open({ viewport: phone }, async (page) => {
      await visit(page, '/glosario/')
      await stop()
      await page.goto(address(path))
      expect(await page.locator('main').textContent()).toContain(words)
      expect(await line(page)).toBe(`Sin conexión. Esta página es la copia guardada el ${today}. Volver a intentar`)
      expect(await page.locator('#memory').getAttribute('role')).toBe('status')
    })
  })

  it('another page is answered by what can be read, with a way to each', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      await stop()
      await page.goto(address('/guias/juicio-oral/'))
      expect(await line(page)).toContain('La página que buscas no está guardada en este teléfono.')
      expect(await page.locator('main a[href="tel:911"], .bar a[href="tel:911"]').count()).toBeGreaterThan(0)
      expect(await page.locator('main').textContent()).toContain('llama al 911')
      const links = await page.locator('main ul a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
      expect(links.length).toBeGreaterThan(10)
      for (const path of links) {
        await page.goto(address(path))
        expect(await line(page)).toContain('copia guardada')
      }
    })
  })

  it('pages run their scripts: quick exit leaves and cannot be returned from', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await context.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await visit(page)
      await stop()
      await page.goto(address('/guias/violencia-familiar/'))
      await page.evaluate(() => sessionStorage.setItem('algo', 'x'))
      await pressShift(page)
      await page.waitForURL(/^https:\/\//)
      await page.goBack()
      expect(new URL(page.url()).pathname).toBe('/')
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    })
  })

  it('a new try shows the page of the server, once it is back', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      await stop()
      await page.goto(address('/directorio/'))
      await serve()
      await page.getByRole('link', { name: 'Volver a intentar' }).click()
      await page.locator('#memory').waitFor({ state: 'detached' })
      expect(await page.locator('h1').textContent()).toBe('Quién ayuda')
    })
  })

  it.each(['light', 'dark'] as const)(
    'pages from memory leave axe nothing to say and fit 320 CSS pixels, %s',
    async (colorScheme) => {
      await open({ viewport: narrow, colorScheme }, async (page) => {
        await visit(page)
        await stop()
        for (const path of ['/guias/robo/', '/no-guardada/']) {
          await page.goto(address(path))
          await page.locator('#memory').waitFor()
          expect(await axeFindings(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
        }
      })
    },
  )

  it('English pages are kept in English by who reads English', async () => {
    await open({ viewport: phone, locale: 'en' }, async (page) => {
      await visit(page, '/en/')
      await page.evaluate(async () => {
        while ((await caches.keys()).length < 2) await new Promise((resolve) => setTimeout(resolve, 50))
      })
      await stop()
      await page.goto(address('/en/guias/violencia-familiar/'))
      expect(await line(page)).toMatch(/^No connection\. This page is the copy kept on \w+ \d+, \d{4}\./)
      await page.goto(address('/en/glosario/'))
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await line(page)).toContain('is not kept on this phone')
      // An installed site starts here.
      await page.goto(address('/'))
      expect(await line(page)).toContain('Sin conexión')
    })
  })
})

describe('the search without a server, after one visit', () => {
  const status = (page: Page) => page.locator('#status').textContent()
  /** The results as they are shown: where each leads, and whether it says that it needs a connection. */
  const results = (page: Page) =>
    page.locator('#results li').evaluateAll((all) =>
      all.map((item) => ({
        path: (item.querySelector('a') as HTMLAnchorElement).pathname,
        isAway: [...item.querySelectorAll('small')].some(({ textContent }) => /conexión|connection/.test(textContent ?? '')),
      })),
    )
  /** Asks from whatever page is open. */
  const ask = async (page: Page, words: string) => {
    await page.locator('#q').first().fill(words)
    await page.locator('#q').first().press('Enter')
    await page.locator('#results:not([hidden]):not([aria-busy]) li').first().waitFor()
  }

  it.each([
    {
      language: 'es',
      home: '/',
      words: 'mi marido me quiere matar y no sé qué hacer',
      guide: /^\/guias\/(violencia-familiar|amenazas-y-lesiones)\//,
      away: 'necesita conexión',
    },
    {
      language: 'en',
      home: '/en/',
      words: 'my husband wants to kill me and I do not know what to do',
      guide: /^\/en\/guias\/(violencia-familiar|amenazas-y-lesiones)\//,
      away: 'needs a connection',
    },
  ])('shows card and guides, and leads to those that are kept ($language)', async ({ language, home, words, guide, away }) => {
    await open({ viewport: phone, locale: language }, async (page) => {
      await visit(page, home)
      await page.evaluate(
        async (packs) => {
          while ((await caches.keys()).length < packs) await new Promise((resolve) => setTimeout(resolve, 50))
        },
        language === 'es' ? 1 : 2,
      )
      await stop()
      // From the copy of the home page, as somebody would who opens the site anew.
      await page.goto(address(home))
      await ask(page, words)
      expect(new URL(page.url()).pathname).toBe(`${home}buscar/`)
      const card = page.locator('#danger [data-card]:visible')
      expect(await card.locator('a[href="tel:911"]').count()).toBe(1)
      const cardGuide = await card.locator('a[href*="/guias/"]').getAttribute('href')
      const found = await results(page)
      expect(found.some(({ path, isAway }) => guide.test(path) && !isAway)).toBe(true)
      expect(found.some(({ isAway }) => isAway)).toBe(true)
      expect(await status(page)).toContain(
        `«${away}»`.replace(/[«»]/g, (mark) => (language === 'es' ? mark : mark === '«' ? '“' : '”')),
      )
      // What needs the server is not offered.
      expect(await page.locator('#whole').isVisible()).toBe(false)
      expect(await axeFindings(page)).toEqual([])
      for (const { path, isAway } of [{ path: cardGuide ?? '', isAway: false }, ...found]) {
        await page.goto(address(path))
        expect((await line(page))?.includes(language === 'es' ? 'no está guardada' : 'is not kept'), path).toBe(isAway)
        expect(await page.locator('a[href="tel:911"]').count(), path).toBeGreaterThan(0)
      }
    })
  })

  it('answers one question after another, and what nobody says with nothing', async () => {
    await open({ viewport: narrow }, async (page) => {
      await visit(page, '/glosario/')
      await stop()
      await page.goto(address('/buscar/'))
      for (const [words, path] of [
        ['se llevaron a mi hijo los policias', '/guias/detuvieron-a-mi-familiar/'],
        ['me robaron', '/guias/robo/'],
      ] as const) {
        await ask(page, words)
        await page.locator(`#results a[href="${path}"]`).waitFor()
      }
      await page.locator('#q').fill('qzxv')
      await page.getByText('No encontramos nada con «qzxv»').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
    })
  })

  it('needs no index of its own where the signal goes after the page came', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      await page.goto(address('/buscar/'))
      await stop()
      await ask(page, 'me robaron')
      expect(await page.locator('#results a').first().getAttribute('href')).toBe('/guias/robo/')
    })
  })
})

describe('what is stored', () => {
  it('is one pack below 300 KB, whatever was read, and nothing else', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await visit(page, '/guias/violencia-sexual/')
      const first = await stored(page)
      await page.goto(address('/guias/juicio-oral/'))
      await page.goto(address('/glosario/'))
      await page.goto(`${address('/buscar/')}?q=robo`, { waitUntil: 'networkidle' })
      expect(await stored(page)).toEqual(first)
      expect(first.files).toHaveLength(1)
      const bytes = await page.evaluate(
        async (file) => (await (await caches.match(file))?.arrayBuffer())?.byteLength ?? 0,
        first.files[0] as string,
      )
      expect(bytes).toBeGreaterThan(10_000)
      expect(bytes).toBeLessThan(300 * 1024)
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
      expect(await context.cookies()).toEqual([])
    })
  })

  it('is nothing for who saves data, until they ask', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
      await page.goto(address('/acerca/privacidad/'), { waitUntil: 'networkidle' })
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
      await page.getByRole('button', { name: 'Guardar en este teléfono' }).click()
      await page.getByText('Ya puedes abrir estas páginas sin señal').waitFor()
      expect((await stored(page)).files).toHaveLength(1)
    })
  })

  it('is erased on request, with all that scripts stored, and not kept again', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      await page.goto(address('/acerca/privacidad/'))
      await page.evaluate(() => localStorage.setItem('letra', 'grande'))
      await page.getByRole('button', { name: 'Borrar lo guardado en este teléfono' }).click()
      await page.getByText('Se borró lo que este sitio guardó').waitFor()
      expect((await stored(page)).names).toEqual([])
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['sin-copias'])
      await page.goto(address('/'), { waitUntil: 'networkidle' })
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
      expect((await stored(page)).names).toEqual([])
      await stop()
      await expect(page.goto(address('/'))).rejects.toThrow('ERR_CONNECTION_REFUSED')
    })
  })

  it('is kept again when asked for', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page, '/sin-conexion/')
      await page.getByRole('button', { name: 'Borrar lo guardado' }).click()
      const keep = page.getByRole('button', { name: 'Guardar en este teléfono' })
      await keep.waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Guardar en este teléfono')
      await keep.click()
      await page.getByText('Ya puedes abrir estas páginas sin señal').waitFor()
      await stop()
      await page.goto(address('/'))
      expect(await line(page)).toContain('copia guardada')
    })
  })
})

/** A server in place of the site's, that answers as a test wants. */
async function replaceServer(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  await stop()
  const other = createServer(answer as never).listen(port, '127.0.0.1')
  await once(other, 'listening')
  return other
}
async function close(other: Server): Promise<void> {
  other.closeAllConnections()
  other.close()
  await once(other, 'close')
}

describe('a slow or failing network', () => {
  it('leaves a kept page three seconds, then the copy is shown', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const silent = await replaceServer(() => undefined)
      try {
        const started = performance.now()
        await page.goto(address('/directorio/'), { waitUntil: 'domcontentloaded' })
        expect(performance.now() - started).toBeGreaterThan(2900)
        expect(await line(page)).toContain('La señal es muy lenta. Esta página es la copia')
      } finally {
        await close(silent)
      }
    })
  })

  it('leaves a page longer when the reader tries again', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const slow = await replaceServer((_request, response) => {
        setTimeout(
          () => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>llegó tarde</h1>'),
          5000,
        )
      })
      try {
        await page.goto(address('/directorio/'), { waitUntil: 'domcontentloaded' })
        await page.getByRole('link', { name: 'Volver a intentar' }).click()
        await page.getByText('llegó tarde').waitFor({ timeout: patient(10_000) })
      } finally {
        await close(slow)
      }
    })
  })

  it('shows the copy when the server fails, and its answer when a page is gone', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const failing = await replaceServer((request, response) => {
        response.writeHead(request.url === '/' ? 404 : 502, { 'content-type': 'text/html' }).end('<h1>otra cosa</h1>')
      })
      try {
        await page.goto(address('/directorio/'))
        expect(await line(page)).toContain('El sitio no responde.')
        await page.goto(address('/'))
        expect(await page.locator('h1').textContent()).toBe('otra cosa')
      } finally {
        await close(failing)
      }
    })
  })
})

describe('what is kept and damaged', () => {
  const digestOfStored = (page: Page) =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      const [file] = await (await caches.open(name)).keys()
      const bytes = await (file === undefined ? undefined : caches.match(file))?.then((answer) => answer?.arrayBuffer())
      if (bytes === undefined) return 'nothing'
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
    })

  const damages: Record<string, string> = {
    'is other text': "new Response('nada', { headers })",
    'is cut off': 'new Response(bytes.slice(0, bytes.byteLength / 2), { headers })',
    'has another byte': 'new Response(new Uint8Array(bytes).fill(7, 100, 101), { headers })',
    'does not say since when': 'new Response(bytes)',
    'is a page': "new Response('<h1>Entra a la red</h1>', { headers: { 'content-type': 'text/html' } })",
    'is empty': 'new Response(null, { headers })',
  }
  /** Puts something else in the place of what is kept. */
  const damage = (page: Page, how: string) =>
    page.evaluate(`(async () => {
      const [name] = await caches.keys()
      const cache = await caches.open(name)
      const [file] = await cache.keys()
      const kept = await cache.match(file)
      const headers = new Headers(kept.headers)
      const bytes = await kept.arrayBuffer()
      await cache.put(file, ${damages[how]})
    })()`)

  it.each(Object.keys(damages))('(it %s) is seen: without a server there is still a page, with 911', async (how) => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      await damage(page, how)
      await stop()
      await page.goto(address('/directorio/'))
      expect(await page.locator('main').textContent()).toContain('Sin conexión.')
      expect(await page.locator('a[href="tel:911"]').count()).toBeGreaterThan(0)
      expect(await page.locator('html').getAttribute('lang')).toBe('es-MX')
    })
  })

  it('is fetched anew at the next page that the server sends', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const before = await digestOfStored(page)
      await damage(page, 'is cut off')
      expect(await digestOfStored(page)).not.toBe(before)
      await page.goto(address('/glosario/'))
      await expect.poll(() => digestOfStored(page)).toBe(before)
      await stop()
      await page.goto(address('/directorio/'))
      expect(await line(page)).toContain('copia guardada')
    })
  })

  it('is not kept at all on a device without room, and the reader is told', async () => {
    await open({ viewport: phone }, async (page, context) => {
      const debug = await context.newCDPSession(page)
      await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
      await page.goto(address('/sin-conexion/'))
      await debug.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1000 })
      await page.getByRole('button', { name: 'Guardar en este teléfono' }).click()
      await page.getByText('No se pudo guardar.').waitFor()
      expect((await stored(page)).files).toEqual([])
    })
  })
})

describe('a network with a door of its own', () => {
  const door = (status: number) => (_request: unknown, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Entra a la red</h1>')
  }

  it('never has its page kept as one of the site', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const before = await stored(page)
      const other = await replaceServer(door(200))
      await page.goto(address('/directorio/'))
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => undefined))
      await close(other)
      expect(await stored(page)).toEqual(before)
      await page.goto(address('/directorio/'))
      expect(await page.locator('h1').textContent()).toBe('Quién ayuda')
      expect(await line(page)).toContain('copia guardada')
    })
  })

  it.each([401, 403, 429, 511])('and an answer %d of it does not hide what is kept', async (status) => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const other = await replaceServer(door(status))
      try {
        await page.goto(address('/directorio/'))
        expect(await line(page)).toContain('El sitio no responde.')
      } finally {
        await close(other)
      }
    })
  })

  it('cannot stand in for what is to be kept', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page, '/sin-conexion/')
      await page.getByRole('button', { name: 'Borrar lo guardado' }).click()
      await page.getByText('Se borró lo que este sitio guardó').waitFor()
      await page.route('**/offline/*.bin', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>Entra a la red</h1>' }),
      )
      const other = await replaceServer(door(200))
      try {
        await page.getByRole('button', { name: 'Guardar en este teléfono' }).click()
        await page.getByText('No se pudo guardar.').waitFor()
        expect((await stored(page)).files).toEqual([])
      } finally {
        await close(other)
      }
    })
  })
})

describe('the copies that a browser keeps by itself', () => {
  /** Whether the browser can show a page again without asking anybody. */
  const isCached = (page: Page, path: string) =>
    page.evaluate(
      (path) =>
        fetch(path, { cache: 'only-if-cached', mode: 'same-origin' }).then(
          ({ ok }) => ok,
          () => false,
        ),
      path,
    )
  const guide = '/guias/violencia-sexual/'

  it('go when what is kept is erased', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page, guide)
      await page.goto(address('/acerca/privacidad/'))
      expect(await isCached(page, guide)).toBe(true)
      await page.getByRole('button', { name: 'Borrar lo guardado en este teléfono' }).click()
      await page.getByText('Se borró lo que este sitio guardó').waitFor()
      await expect.poll(() => isCached(page, guide)).toBe(false)
    })
  })

  it('go when the reader leaves in a hurry', async () => {
    await open({ viewport: phone }, async (page, context) => {
      // Not by `route`, which would switch the browser's own copies off.
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      await devtools.send('Network.setBlockedURLs', { urls: ['https://*'] })
      await page.goto(address(guide))
      expect(await isCached(page, guide)).toBe(true)
      await page.locator('#exit').click()
      await page.waitForURL(/^chrome-error:/)
      await page.goto(address('/glosario/'))
      await expect.poll(() => isCached(page, guide)).toBe(false)
    })
  })
})

describe('a new version', () => {
  const [lastTitle, nextTitle] = ['Me robaron', 'Me asaltaron hoy']
  let next: string

  beforeAll(() => {
    next = newFolder()
    const content = path.join(next, 'content')
    cpSync(process.env.JUSTICIA_TEST_CONTENT ?? path.join(root, 'shared-content/content'), content, { recursive: true })
    const guide = path.join(content, 'guides/robo/es.mdx')
    writeFileSync(guide, readFileSync(guide, 'utf8').replace(`title: ${lastTitle}`, `title: ${nextTitle}`))
    execFileSync(
      process.execPath,
      [path.join(root, 'build-scripts/src/build.ts'), `--out=${next}`, `--content=${content}`, '--states=jal'],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
  })

  /** The last version is served, from a folder of this test's own. */
  beforeEach(async () => {
    dist = newFolder()
    cpSync(realpathSync(path.join(inject('dist'), 'live/jalisco')), path.join(dist, 'live/jalisco'), { recursive: true })
    await stop()
    await serve()
  })

  /** Puts the next version in place, its pack spoilt if asked. */
  function publish(spoil: (pack: Buffer) => Buffer | undefined = (pack) => pack): void {
    const site = path.join(dist, 'live/jalisco')
    rmSync(site, { recursive: true })
    cpSync(realpathSync(path.join(next, 'live/jalisco')), site, { recursive: true })
    const worker = readFileSync(path.join(site, 'sw.js'), 'utf8')
    const { file } = JSON.parse(/keptPack=(\{.*\})/.exec(worker)?.[1] ?? '') as { file: string }
    const spoilt = spoil(readFileSync(path.join(site, file)))
    if (spoilt === undefined) rmSync(path.join(site, file))
    else writeFileSync(path.join(site, file), spoilt)
  }

  /** Asks for a new worker, as the browser does at each visit, and waits until it is in place or given up. */
  async function update(page: Page): Promise<void> {
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
      const isSettled = () =>
        registration.installing === null && registration.waiting === null && registration.active?.state === 'activated'
      while (!isSettled()) await new Promise((resolve) => setTimeout(resolve, 20))
    })
  }

  /** Every kept page that names the guide, without a server, names it by this title. */
  async function expectOnly(page: Page, title: string): Promise<void> {
    await page.goto(address('/guias/robo/'))
    expect(await line(page)).toContain('copia guardada')
    expect(await page.locator('h1').textContent()).toBe(title)
    await page.goto(address('/sin-conexion/'))
    expect(await page.locator('main a[href="/guias/robo/"]').textContent()).toBe(title)
    await page.goto(address('/directorio/'))
    expect(await page.locator('h1').textContent()).toBe('Quién ayuda')
  }

  it('takes the place of the last, whole', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const before = await stored(page)
      publish()
      await update(page)
      const after = await stored(page)
      expect(after.files).toHaveLength(1)
      expect(after.files).not.toEqual(before.files)
      await stop()
      await expectOnly(page, nextTitle)
    })
  })

  it.each([
    ['is cut off', (pack: Buffer) => pack.subarray(0, pack.length / 2)],
    ['has another byte', (pack: Buffer) => Buffer.concat([pack.subarray(0, -1), Buffer.from([0])])],
    ['is not there', () => undefined],
  ])('that %s leaves the last as it was', async (_name, spoil) => {
    await open({ viewport: phone }, async (page) => {
      await visit(page)
      const before = await stored(page)
      publish(spoil)
      await update(page)
      expect(await stored(page)).toEqual(before)
      await stop()
      await expectOnly(page, lastTitle)
    })
  })

  it('does not touch the page that is being read', async () => {
    await open({ viewport: phone }, async (page) => {
      await visit(page, '/guias/robo/')
      await page.evaluate(() => Reflect.set(window, 'leyendo', true))
      publish()
      await update(page)
      expect(await page.evaluate(() => Reflect.get(window, 'leyendo'))).toBe(true)
      expect(await page.locator('h1').textContent()).toBe(lastTitle)
    })
  })
})
