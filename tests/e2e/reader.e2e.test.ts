import { describe, expect, inject, it } from 'vitest'
import { desktop, phone, useBrowser } from './support/browser.ts'

const port = inject('sitesPort')
const address = (site: string, path: string) => `http://${site === 'nacional' ? '' : `${site}.`}localhost:${port}${path}`
const { open } = useBrowser()

describe('a state’s home', () => {
  it.each([
    ['a phone', phone, 'estado-de-mexico', '/'],
    ['a phone, in English', phone, 'jalisco', '/en/'],
    ['a desktop', desktop, 'jalisco', '/'],
  ])(
    'answers in one screen of %s: question, search, the three doors, urgent help, state',
    async (_name, viewport, site, path) => {
      await open({ viewport }, async (page) => {
        await page.goto(address(site, path))
        for (const selector of ['h1', '#q', '.find button', '.place summary', '.brand', '.bar a[href="tel:911"]']) {
          const box = await page.locator(selector).boundingBox()
          expect((box?.y ?? Number.NaN) + (box?.height ?? 0), selector).toBeLessThanOrEqual(viewport.height)
        }
        for (const door of await page.locator('.doors h2').all()) {
          const box = await door.boundingBox()
          expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
        }
        expect(await page.locator('.doors h2').count()).toBe(3)
      })
    },
  )
})

describe('who landed in the wrong state’s site', () => {
  it.each(['/guias/robo/', '/directorio/', '/en/guias/me-detuvieron/'])(
    'gets from %s to the same page of a neighbour, without JavaScript',
    async (path) => {
      await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
        await page.goto(address('jalisco', path))
        const place = page.locator('.place')
        expect(await place.locator('summary').textContent()).toContain('Jalisco')
        expect(await page.getByRole('link', { name: 'Zacatecas' }).isVisible()).toBe(false)
        await place.locator('summary').click()
        await page.getByRole('link', { name: 'Zacatecas' }).click()
        expect(page.url()).toBe(address('zacatecas', path))
        expect(await page.locator('.place summary').textContent()).toContain('Zacatecas')
      })
    },
  )

  it('finds all the states from there, and the line in no page of the portal', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/guias/robo/'))
      await page.locator('.place summary').click()
      await page.getByRole('link', { name: 'Los 32 estados' }).click()
      expect(page.url()).toBe(address('nacional', '/'))
      await page.goto(address('nacional', '/guias/robo/'))
      expect(await page.locator('.place').count()).toBe(0)
    })
  })
})
