import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { desktop, narrow, phone, useBrowser } from './support/browser.ts'

const port = inject('sitesPort')
const address = (site: string, path: string) => `http://${site === 'nacional' ? '' : `${site}.`}localhost:${port}${path}`
const { open } = useBrowser()

/** One address of each template, with the states whose text is their own. */
const templates: [name: string, site: string, path: string][] = [
  ['portal home', 'nacional', '/'],
  ['home', 'jalisco', '/'],
  ['home in English', 'oaxaca', '/en/'],
  ['guide', 'jalisco', '/guias/me-detuvieron/'],
  ['guide with a variant', 'oaxaca', '/guias/defensor-publico/'],
  ['guide in English', 'ciudad-de-mexico', '/en/guias/violencia-familiar/'],
  ['guide with a figure', 'san-luis-potosi', '/guias/como-funciona-el-proceso-penal/'],
  ['guide index', 'estado-de-mexico', '/guias/'],
  ['audience', 'coahuila', '/victimas/'],
  ['guide with many deadlines', 'guerrero', '/guias/vinculacion-a-proceso/'],
  ['flow index', 'hidalgo', '/orientador/'],
  ['first question of a flow', 'michoacan', '/orientador/fui-victima/'],
  ['question further in', 'tlaxcala', '/en/orientador/detuvieron-a-alguien/que-te-dijo-el-juez/'],
  ['outcome of a flow', 'campeche', '/orientador/detuvieron-a-alguien/pide-un-amparo/'],
  ['national outcome of a flow', 'nacional', '/orientador/fui-victima/un-lugar-seguro/'],
  ['glossary', 'yucatan', '/glosario/'],
  ['term', 'tabasco', '/glosario/ministerio-publico/'],
  ['directory', 'veracruz', '/directorio/'],
  ['national directory', 'nacional', '/directorio/'],
  ['search', 'baja-california-sur', '/buscar/'],
  ['about', 'puebla', '/acerca/'],
  ['accessibility', 'sonora', '/acerca/accesibilidad/'],
  ['privacy', 'chiapas', '/acerca/privacidad/'],
  ['if somebody checks your phone', 'hidalgo', '/acerca/si-revisan-tu-telefono/'],
  ['how we do it', 'nuevo-leon', '/acerca/como-lo-hacemos/'],
  ['security', 'nayarit', '/acerca/seguridad/'],
  ['pages to read without a signal', 'durango', '/sin-conexion/'],
  ['not found', 'colima', '/no-existe/'],
]

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

describe.each(templates)('%s', (_name, site, path) => {
  it.each([
    ['light', narrow],
    ['dark', narrow],
    ['light', desktop],
    ['dark', desktop],
  ] as const)('has nothing for axe to say, %s', async (colorScheme, viewport) => {
    await open({ viewport, colorScheme }, async (page) => {
      await page.goto(address(site, path))
      expect(await findings(page)).toEqual([])
    })
  })

  it('fits 320 CSS pixels, which is 400 % zoom, without scrolling sideways', async () => {
    await open({ viewport: narrow }, async (page) => {
      await page.goto(address(site, path))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
    })
  })

  it('asks nobody else for anything and logs no error', async () => {
    await open({ viewport: phone }, async (page) => {
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
    })
  })

  it('says the same without JavaScript', async () => {
    const textWith = async (javaScriptEnabled: boolean) =>
      await open({ viewport: desktop, javaScriptEnabled }, async (page) => {
        await page.goto(address(site, path), { waitUntil: 'networkidle' })
        return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
      })
    const [without, withScripts] = [await textWith(false), await textWith(true)]
    expect(without.length).toBeGreaterThan(150)
    // Scripts may add a control, never take words away.
    if (path !== '/buscar/') for (const word of new Set(without.split(' '))) expect(withScripts).toContain(word)
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

describe('quick exit', () => {
  const start = '/guias/violencia-familiar/'

  it('comes first in keyboard order and stays in sight after scrolling', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', start))
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toContain('Salir rápido')
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2))
      const box = await page.getByRole('link', { name: 'Salir rápido', exact: true }).boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.height)
      expect(box?.height).toBeGreaterThanOrEqual(24)
    })
  })

  it('is a plain link without JavaScript', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(address('jalisco', start))
      expect(await page.getByRole('link', { name: 'Salir rápido', exact: true }).getAttribute('href')).toMatch(/^https:\/\//)
    })
  })

  it('leaves at three presses of Shift and cannot be returned from', async () => {
    await open({ viewport: desktop }, async (page, context) => {
      await context.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await page.goto(address('jalisco', '/'))
      await page.goto(address('jalisco', start))
      await page.evaluate(() => sessionStorage.setItem('algo', 'x'))
      for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
      await page.waitForURL(/^https:\/\//)
      await page.goBack({ waitUntil: 'commit' })
      await page.waitForURL(/^https:\/\//)
    })
  })

  it('keeps nothing of the tab but that it was left, and lets who comes back on purpose read', async () => {
    await open({ viewport: desktop }, async (page, context) => {
      await context.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await page.goto(address('jalisco', start))
      await page.evaluate(() => sessionStorage.setItem('algo', 'x'))
      await page.getByRole('link', { name: 'Salir rápido', exact: true }).click()
      await page.waitForURL(/^https:\/\//)
      await page.goto(address('jalisco', start))
      expect(await page.locator('h1').isVisible()).toBe(true)
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    })
  })

  it('empties the page, its title and its address before the other one answers', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await context.route(/^https:\/\//, () => new Promise(() => undefined))
      await page.goto(address('jalisco', start))
      const left = await page.evaluate(() => {
        document.querySelector<HTMLElement>('#exit')?.click()
        return { title: document.title, body: document.body.innerHTML, path: location.pathname }
      })
      expect(left).toEqual({ title: '…', body: '', path: '/' })
    })
  })

  it('leaves even where the browser forbids storage', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await context.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await page.addInitScript(() =>
        Object.defineProperty(window, 'sessionStorage', {
          get: () => {
            throw new DOMException('Forbidden', 'SecurityError')
          },
        }),
      )
      await page.goto(address('jalisco', start))
      await page.getByRole('link', { name: 'Salir rápido', exact: true }).click()
      await page.waitForURL(/^https:\/\//)
    })
  })
})

describe('search', () => {
  it('finds a guide by keyboard, from words without accents', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/'))
      const field = page.getByRole('searchbox').first()
      await field.focus()
      await page.keyboard.type('me agarro la policia')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/buscar\/\?q=/)
      const result = page
        .locator('main')
        .getByRole('link', { name: /Me detuvieron/ })
        .first()
      await result.waitFor()
      await result.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/guias\/me-detuvieron\//)
    })
  })

  it('finds English pages from the English site', async () => {
    await open({ viewport: desktop }, async (page) => {
      await page.goto(`${address('oaxaca', '/en/buscar/')}?q=missing person`)
      await page.locator('main a[href*="/en/guias/persona-desaparecida/"]').first().waitFor()
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
      expect(await findings(page)).toEqual([])
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
      expect(await findings(page)).toEqual([])
    })
  })

  it('shows a useful page without JavaScript', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address('jalisco', '/buscar/')}?q=denuncia`)
      expect(await page.locator('main a[href^="/guias/"]').count()).toBeGreaterThan(3)
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
