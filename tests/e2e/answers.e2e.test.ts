import { brotliCompressSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, useBrowser } from './support/browser.ts'
import { siteAddress as address } from './support/siteAddress.ts'

const { open } = useBrowser()

const ask = async (page: Page, query: string) => {
  await page.locator('main #q').fill(query)
  await page.locator('main #q').press('Enter')
  await page.waitForFunction(
    () => !/Buscando|Escribe qué pasó|Searching|Write what/.test(document.querySelector('#status')?.textContent ?? ''),
  )
  await page.locator('#results[aria-busy]').waitFor({ state: 'detached' })
}
const status = (page: Page) => page.locator('#status').textContent()
const titles = (page: Page) => page.locator('#results li > a:first-child').allTextContents()
const card = (page: Page) => page.locator('#danger [data-card]:visible')

describe('whoever is in danger', () => {
  it.each([
    ['mi pareja me quiere matar', /amenaza/, 'tel:911'],
    ['me kiere matar mi esposo', /amenaza/, 'tel:911'],
    ['se acaban de llevar a mi hijo los policias', /defensa/, undefined],
    ['me quiero morir', /escucha/, 'tel:8009112000'],
  ])('sees one card before every result: %s', async (query, sentence, dial) => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, query)
      expect(await card(page).count()).toBe(1)
      expect(await card(page).locator('p').first().textContent()).toMatch(sentence)
      if (dial !== undefined) expect(await card(page).locator(`a[href="${dial}"]`).count()).toBe(1)
      expect(await card(page).locator('a[href*="/guias/"]').count()).toBe(1)
      const places = await page.evaluate(() =>
        ['#danger', '#status', '#results'].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0),
      )
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      // Said in the one line that is read aloud.
      expect(await status(page)).toMatch(/^Si está pasando ahora: /)
    })
  })

  it.each(['qué es una amenaza de muerte', 'me muero de hambre', 'me robaron el celular', ''])('only: «%s»', async (query) => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'me quiere matar')
      await page.locator('main #q').fill(query)
      await page.locator('main #q').press('Enter')
      await page.locator('#danger').waitFor({ state: 'hidden' })
      expect(await card(page).count()).toBe(0)
    })
  })
})

describe('answers', () => {
  it('come in one request, small enough for a bad connection; the whole text only when asked for', async () => {
    await open({ viewport: phone }, async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.goto(address('jalisco', '/buscar/'))
      await page.waitForLoadState('networkidle')
      // What calls for a card comes with the page, once, so that no search waits for it.
      expect(asked.filter((path) => path.startsWith('/buscar/indice/'))).toEqual([
        expect.stringMatching(/^\/buscar\/indice\/es-peligro\.[0-9a-f]{16}\.json$/),
      ])
      asked.length = 0
      const [index] = await Promise.all([
        page.waitForResponse((response) => /\/buscar\/indice\/es\.[0-9a-f]/.test(response.url())),
        ask(page, 'me robaron el celular en el metro'),
      ])
      expect(asked).toEqual([expect.stringMatching(/^\/buscar\/indice\/es\.[0-9a-f]{16}\.json$/)])
      expect(index.headers()['cache-control']).toContain('immutable')
      expect(brotliCompressSync(await index.body()).length).toBeLessThanOrEqual(56 * 1024)
      expect((await titles(page))[0]).toBe('Me robaron')
      await ask(page, 'me cobran piso')
      expect(asked).toHaveLength(1)
      await page.locator('#whole button').first().click()
      await page.locator('#whole li').first().waitFor()
      expect(asked.some((path) => path.startsWith('/pagefind/'))).toBe(true)
      expect(await page.locator('#whole [role=status]').textContent()).toMatch(
        /^(\d+ páginas dicen|1 página dice) «me cobran piso»/,
      )
      await ask(page, 'denuncia')
      await page.locator('#whole button').first().click()
      await page.locator('#whole li').first().waitFor()
      const before = await page.locator('#whole li').count()
      await page.locator('#whole button').last().click()
      await expect.poll(() => page.locator('#whole li').count()).toBeGreaterThan(before)
    })
  })

  it('show what was asked for in them, by its stem, and nothing is taken for markup', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'amenazaron')
      expect((await page.locator('#results mark').allTextContents()).join(' ')).toMatch(/amenaza/i)
      await ask(page, '<img src=x onerror=alert(1)> robo')
      expect(await page.locator('main img').count()).toBe(0)
      expect(await titles(page)).toContain('Me robaron')
    })
  })

  it('say what was taken for another word, and when they are in doubt', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'extorcionaron')
      expect((await titles(page)).join(' ')).toMatch(/[Ee]xtorsi/)
      await ask(page, 'extrosion')
      expect(await status(page)).toContain('Buscamos «extorsión» en lugar de «extrosion».')
      await ask(page, 'receta de mole poblano con guajolote')
      expect(await status(page)).toMatch(/No estamos seguros de haber entendido|No encontramos nada/)
      expect((await titles(page)).length).toBeLessThanOrEqual(3)
      expect(await page.locator('#flows').isVisible()).toBe(true)
    })
  })

  it('leave the way by questions below them where they are few, and take it away where they are many', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      const flows = page.locator('#flows')
      await ask(page, 'me robaron')
      expect(await page.locator('#results li').count()).toBeGreaterThan(2)
      expect(await flows.isVisible()).toBe(false)
      await ask(page, 'incendio')
      expect(await page.locator('#results li').count()).toBeLessThanOrEqual(2)
      expect(await status(page)).toMatch(/^\d resultados? para/)
      const below = async (upper: Locator, lower: Locator) =>
        ((await upper.boundingBox())?.y ?? 0) < ((await lower.boundingBox())?.y ?? 0)
      expect(await below(page.locator('#results'), flows)).toBe(true)
      await ask(page, 'receta de mole poblano con guajolote')
      expect(await below(flows, page.locator('#results'))).toBe(true)
    })
  })

  it('come without the cards, and the card without them, where one of the files does not come', async () => {
    // What a device keeps would stand in for it.
    await open({ viewport: phone, serviceWorkers: 'block' }, async (page) => {
      await page.route('**/buscar/indice/es-peligro.*', (route) => route.abort())
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'me robaron')
      expect(await titles(page)).toContain('Me robaron')
      await page.unroute('**/buscar/indice/es-peligro.*')
      // Before the page comes again: it asks anew for what was asked last, and would load its index at once.
      await page.route(/\/buscar\/indice\/es\.[0-9a-f]/, (route) => route.abort())
      await page.reload()
      await ask(page, 'mi pareja me quiere matar')
      expect(await card(page).locator('a[href="tel:911"]').isVisible()).toBe(true)
      expect(await status(page)).toContain('El buscador no cargó')
    })
  })

  it('can be kept to one door, by the keyboard too', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'amenazas')
      const labels = await page.locator('#filter label').allTextContents()
      expect(labels.length).toBeGreaterThan(2)
      const all = Number(/\d+/.exec(labels[0] ?? '')?.[0])
      const before = await titles(page)
      await page.locator('#filter input').first().focus()
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => titles(page)).not.toEqual(before)
      const some = Number(/\d+/.exec(labels[1] ?? '')?.[0])
      expect(some).toBeLessThan(all)
      expect((await titles(page)).length).toBe(Math.min(some, 10))
    })
  })

  it('explain a word that was asked for by its name, below the guides', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'carpeta de investigación')
      await page.locator('#word').waitFor()
      expect(await page.locator('#word a').getAttribute('href')).toContain('/glosario/')
      expect((await page.locator('#results li > a:first-child').first().getAttribute('href')) ?? '').not.toContain('/glosario/')
    })
  })

  it('find guides by English words, also those that are in Spanish only, and say so', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/en/buscar/'))
      await ask(page, 'car crash, the other driver ran away')
      expect(await page.locator('#results a[href*="accidente-de-transito"]').count()).toBe(1)
    })
  })

  it('lead from the portal to the site of a state that is named, by itself or by a city', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('nacional', '/buscar/'))
      await ask(page, 'me robaron en Guadalajara')
      expect(await page.locator('#states a:visible').allTextContents()).toEqual(['Jalisco'])
      expect(await titles(page)).toContain('Me robaron')
      await ask(page, 'me robaron')
      expect(await page.locator('#states').isVisible()).toBe(false)
    })
  })

  it('stay fast and whole whatever is typed', async () => {
    await open({ viewport: phone }, async (page) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      await page.goto(address('jalisco', '/buscar/'))
      for (const query of ['a'.repeat(200), '(((([[[\\', '\u202eobor', '😭😭', '__proto__ constructor', 'me '.repeat(60)]) {
        await ask(page, query)
        expect(await status(page)).not.toBe('')
      }
      expect(faults).toEqual([])
    })
  })

  it('are a sentence and the list of situations where the index does not come, and come with the next words', async () => {
    await open({ viewport: phone, serviceWorkers: 'block' }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await page.route('**/buscar/indice/**', (route) => route.abort())
      await ask(page, 'robo')
      expect(await status(page)).toContain('El buscador no cargó')
      expect(await page.locator('#situaciones').isVisible()).toBe(true)
      await page.unroute('**/buscar/indice/**')
      await ask(page, 'robo ')
      expect(await titles(page)).toContain('Me robaron')
    })
  })

  it('are a list of every guide by what people call it without JavaScript', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      expect(await page.locator('main form').isVisible()).toBe(false)
      expect(await page.locator('#situaciones li').count()).toBeGreaterThan(90)
      const text = (await page.locator('#situaciones').textContent()) ?? ''
      expect(text).toContain('me robaron el celular')
      expect(text).not.toContain('me acustaron')
      expect(await page.locator('#danger').isVisible()).toBe(false)
    })
  })
})
