import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { pageOfEachTemplate, plannedPages } from '../support/plannedPages.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, narrow, phone, useBrowser } from './support/browser.ts'
import { pressShift } from './support/pressShift.ts'
import { siteAddress as address } from './support/siteAddress.ts'

const { open } = useBrowser()

/** Two pages of each template, in different languages where it has several, spread over the sites. */
const pages = [...pageOfEachTemplate(await plannedPages(inject('sites')))].flatMap(([template, ofTemplate], turn) =>
  [0, 1]
    .flatMap((more) => ofTemplate[(2 * turn + more) % ofTemplate.length] ?? [])
    .filter((page, index, all) => all.indexOf(page) === index)
    .map(({ site, path }) => ({ template, site, path })),
)

describe.concurrent.each(pages)('$template: $site $path', ({ template, site, path }) => {
  it('asks nobody else for anything, logs no error, and says no less than without JavaScript', async () => {
    const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')
    const without = await open({ viewport: desktop, javaScriptEnabled: false }, async (page) => {
      await page.goto(address(site, path))
      return textOf(page)
    })
    expect(without.length).toBeGreaterThan(150)
    await open({ viewport: desktop }, async (page) => {
      const outside: string[] = []
      const errors: string[] = []
      page.on('request', (request) => {
        if (new URL(request.url()).host !== new URL(address(site, path)).host) outside.push(request.url())
      })
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(address(site, path), { waitUntil: 'networkidle' })
      expect({ outside, errors }).toEqual({ outside: [], errors: [] })
      expect(await page.context().cookies()).toEqual([])
      // Scripts may add a control, never take words away.
      if (template === 'search') return
      const withScripts = await textOf(page)
      for (const word of new Set(without.split(' '))) expect(withScripts).toContain(word)
    })
  })
})

describe('a guide on a phone', () => {
  it('gives the answer, then what to do now, then the rest', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/guias/me-detuvieron/'))
      const headings = await page.locator('main :is(h1, h2)').allInnerTexts()
      expect(headings.slice(0, 2)).toEqual(['Me detuvieron', 'Qué hacer ahora'])
      expect(await page.title()).toContain('Jalisco')
      expect(await page.locator('html').getAttribute('lang')).toBe('es-MX')
    })
  })

  it('names the institutions of its state and of no other', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('oaxaca', '/guias/persona-desaparecida/'))
      const text = await page.locator('main').innerText()
      expect(text).toContain('Oaxaca')
      expect(text).not.toContain('Jalisco')
    })
  })
})

describe('where a contact was read', () => {
  it.each(['nacional', 'jalisco'])('is told on no page of %s where it is a place of work of programmers', (site) => {
    const folder = path.join(inject('dist'), 'live', site)
    // The library of research says of each table where its copy was read: that is its provenance.
    const files = globSync('**/*.{html,json}', { cwd: folder }).filter((file) => !/^(en\/)?investigacion\//.test(file))
    expect(files.length).toBeGreaterThan(500)
    const telling = files.filter((file) => /github|tezca/i.test(readFileSync(path.join(folder, file), 'utf8')))
    expect(telling).toEqual([])
  })
})

describe('quick exit', () => {
  const start = '/guias/violencia-familiar/'

  it('comes first in keyboard order and stays in sight after scrolling', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', start))
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toContain('Salir rápido')
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2))
      const box = await page.getByRole('link', { name: /Salir rápido/ }).boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.height)
      expect(box?.height).toBeGreaterThanOrEqual(24)
    })
  })

  it('is a plain link without JavaScript', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(address('jalisco', start))
      expect(await page.getByRole('link', { name: /Salir rápido/ }).getAttribute('href')).toMatch(/^https:\/\//)
    })
  })

  it('leaves at three presses of Shift and cannot be returned from', async () => {
    await open({ viewport: desktop }, async (page, context) => {
      await context.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await page.goto(address('jalisco', '/'))
      await page.goto(address('jalisco', start))
      await page.evaluate(() => sessionStorage.setItem('algo', 'x'))
      await pressShift(page)
      await page.waitForURL(/^https:\/\//)
      await page.goBack()
      expect(new URL(page.url()).pathname).toBe('/')
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    })
  })
})

describe('search', () => {
  it('finds a guide by keyboard, from words without accents', async () => {
    await open({ viewport: phone }, async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
      await page.goto(address('jalisco', '/'))
      const field = page.getByRole('searchbox').first()
      await field.focus()
      await page.keyboard.type('me agarro la policia')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/buscar\/$/)
      const result = page
        .locator('#results')
        .getByRole('link', { name: /Me detuvieron/ })
        .first()
      await result.waitFor()
      expect(asked.filter((url) => /agarro/.test(url))).toEqual([])
      await result.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/guias\/me-detuvieron\//)
    })
  })

  it('finds English pages from the English site', async () => {
    await open({ viewport: desktop }, async (page) => {
      await page.goto(`${address('oaxaca', '/en/buscar/')}?q=missing person`)
      await page.locator('#results a[href*="/en/guias/persona-desaparecida/"]').first().waitFor()
    })
  })

  it('says so when nothing is found, and offers a way on', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(`${address('jalisco', '/buscar/')}?q=xqzwk`)
      await page
        .getByText(/No encontramos|Sin resultados/)
        .first()
        .waitFor()
      expect(await page.locator('main a[href^="/guias/"]').count()).toBeGreaterThan(3)
      expect(await axeFindings(page)).toEqual([])
    })
  })

  it('keeps its results free of axe’s findings', async () => {
    await open({ viewport: narrow, colorScheme: 'dark' }, async (page) => {
      await page.goto(`${address('jalisco', '/buscar/')}?q=denuncia`)
      await page
        .locator('main')
        .getByRole('link', { name: /denuncia/i })
        .first()
        .waitFor()
      expect(await axeFindings(page)).toEqual([])
    })
  })

  it('shows a useful page without JavaScript', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address('jalisco', '/buscar/')}?q=denuncia`)
      expect(await page.locator('main a[href^="/guias/"]').count()).toBeGreaterThan(3)
      // The field would do nothing, and a guide helps sooner than a list of institutions.
      expect(await page.getByRole('searchbox').isVisible()).toBe(false)
      const links = await page.locator('main a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
      expect(links.findIndex((href) => href.startsWith('/guias/'))).toBeLessThan(
        links.findIndex((href) => href.startsWith('/directorio/#')),
      )
    })
  })

  it('finds in English a guide that is only in Spanish, and says so', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(`${address('jalisco', '/en/buscar/')}#q=despojo`, { waitUntil: 'networkidle' })
      const item = page.locator('#results li', { has: page.locator('a[href="/en/guias/despojo/"]') })
      await item.waitFor()
      expect(await item.locator('a').first().getAttribute('lang')).toBe('es-MX')
      expect(await item.locator('small').textContent()).toContain('In Spanish')
      await item.locator('a').first().click()
      await page.getByText('This guide has not been translated yet. It is shown in Spanish.').waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.locator('h1').getAttribute('lang')).toBe('es-MX')
      await page.getByRole('link', { name: 'Español' }).click()
      await page.waitForURL(/jalisco[^/]*\/guias\/despojo\/$/)
    })
  })
})

describe('the contents of a guide', () => {
  it('are folded after what to do now on a phone, and lead to its parts, without JavaScript too', async () => {
    for (const javaScriptEnabled of [true, false])
      await open({ viewport: phone, javaScriptEnabled }, async (page) => {
        await page.goto(address('jalisco', '/guias/me-detuvieron/'))
        const contents = page.locator('details.parts')
        expect(await contents.locator('a').first().isVisible()).toBe(false)
        await contents.locator('summary').press('Enter')
        await contents.getByRole('link', { name: 'Plazos' }).click()
        await page.waitForURL(/#plazos$/)
        await expect.poll(async () => (await page.locator('#plazos').boundingBox())?.y ?? -1).toBeLessThan(200)
      })
  })

  it('stand beside it, and only there, on a wide screen', async () => {
    await open({ viewport: desktop }, async (page) => {
      await page.goto(address('jalisco', '/guias/me-detuvieron/'))
      expect(await page.locator('details.parts').isVisible()).toBe(false)
      expect(await page.locator('.toc').isVisible()).toBe(true)
    })
  })
})

describe('the portal', () => {
  it('leads to each of the 32 states by name', async () => {
    await open({ viewport: desktop, javaScriptEnabled: false }, async (page) => {
      await page.goto(address('nacional', '/'))
      const names = await page.locator('main a').allTextContents()
      for (const name of ['Aguascalientes', 'Ciudad de México', 'Estado de México', 'Oaxaca', 'Zacatecas'])
        expect(names.map((each) => each.trim())).toContain(name)
      await page.locator('main').getByRole('link', { name: 'Oaxaca', exact: true }).last().click()
      expect(new URL(page.url()).hostname).toContain('oaxaca')
    })
  })
})
