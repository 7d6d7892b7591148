import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, useBrowser } from './support/browser.ts'
import { siteAddress as address } from './support/siteAddress.ts'

const { open } = useBrowser()

const ask = async (page: Page, query: string) => {
  await page.locator('main #q').fill(query)
  await page.locator('main #q').press('Enter')
  await settled(page)
}
const settled = async (page: Page) => {
  await page.waitForFunction(() => !/Buscando|Escribe qué pasó/.test(document.querySelector('#status')?.textContent ?? ''))
  await page.locator('#results[aria-busy]').waitFor({ state: 'detached' })
}
const status = (page: Page) => page.locator('#status').textContent()
const titles = (page: Page) => page.locator('#results li > a:first-child').allTextContents()
const institutions = async (page: Page) => {
  const shown = await page.locator('#who li:visible').allTextContents()
  return shown.map((name) => name.trim())
}

describe('the search page', () => {
  it.each([
    ['"me robaron"', 'Me robaron'],
    ['«me detuvieron»', 'Me detuvieron'],
    ['"ministerio público"', 'Ministerio Público'],
  ])('answers %s with the page of that name', async (query, title) => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, query)
      expect((await titles(page))[0]).toBe(title)
    })
  })

  it('finds institutions by the numbers and the acronyms that the directory shows', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      for (const [query, name] of [
        ['079', 'Línea de las Mujeres'],
        ['911', 'Emergencias'],
        ['089', 'Denuncia anónima'],
        ['800 911 2000', 'Línea de la Vida'],
        ['DIF', 'DIF'],
        ['ninos', 'Niños'],
        ['teléfono 079', 'Línea de las Mujeres'],
      ] as const) {
        await ask(page, query)
        expect((await institutions(page)).join('\n').toLowerCase(), query).toContain(name.toLowerCase())
        expect(await status(page), query).toMatch(/^\d+ resultados? para/)
        expect(await page.locator('#help').isVisible(), query).toBe(false)
      }
      for (const query of ['de', 'la']) {
        await ask(page, query)
        expect(await institutions(page), query).toEqual([])
      }
    })
  })

  it('says what was asked for as it was typed, whatever it looks like', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      for (const query of ['qzx $& $` {n} {q}', "qzx $' $1", '<b>qzx</b>']) {
        await ask(page, query)
        expect(await status(page)).toContain(`«${query}»`)
      }
    })
  })
})

describe('what nobody would ask', () => {
  it.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'me robaron '.repeat(10_000)],
    ['a pattern without end', '(((.*)+)+)+$'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['pictures', '😭🆘😭'],
    ['half a picture', '\ud800'],
    ['from right to left', '\u202eמי שודד\u202c'],
    ['NUL', 'me\u0000robaron'],
    ['marks alone', '«»"\\%00{q}'],
    ['names of what every object has', '__proto__ constructor toString'],
  ])('breaks nothing: %s', async (_name, query) => {
    await open({ viewport: { width: 320, height: 640 } }, async (page) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('dialog', (dialog) => {
        faults.push(dialog.message())
        void dialog.dismiss()
      })
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, query)
      expect(await status(page)).toMatch(/^(No encontramos nada|No estamos seguros|Buscamos|\d+ resultados?) /)
      expect(faults).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      // And what somebody asks next is answered.
      await ask(page, 'me robaron')
      expect((await titles(page))[0]).toBe('Me robaron')
    })
  })
})

describe('the words of a search', () => {
  it('stand in no address, from the search page and from elsewhere', async () => {
    await open({ viewport: phone }, async (page) => {
      const addresses: string[] = []
      page.on('framenavigated', (frame) => addresses.push(frame.url()))
      page.on('request', (request) => addresses.push(request.url()))
      await page.goto(address('jalisco', '/'))
      await page.locator('#q').fill('mi esposo me pega')
      await page.locator('#q').press('Enter')
      await page.waitForURL('**/buscar/')
      await settled(page)
      expect(await page.locator('#q').inputValue()).toBe('mi esposo me pega')
      expect((await titles(page)).length).toBeGreaterThan(0)
      await ask(page, 'amenazas de mi esposo')
      expect(addresses.filter((each) => /esposo|pega|amenazas/.test(each))).toEqual([])
      expect(page.url()).toBe(address('jalisco', '/buscar/'))
      expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
    })
  })

  it('are there again with «back» and «reload»', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'robo')
      const before = await titles(page)
      await page.locator('#results a').first().click()
      await page.waitForURL('**/guias/**')
      await page.goBack()
      await settled(page)
      expect(await page.locator('#q').inputValue()).toBe('robo')
      expect(await titles(page)).toEqual(before)
      await page.reload()
      await settled(page)
      expect(await titles(page)).toEqual(before)
    })
  })

  it('are taken from a link, also while the page is open, and do not stay in its address', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/buscar/?q=extorsion'))
      await settled(page)
      expect(await page.locator('#q').inputValue()).toBe('extorsion')
      expect(page.url()).toBe(address('jalisco', '/buscar/'))
      await page.evaluate(() => {
        location.hash = 'q=robo'
      })
      await expect.poll(() => status(page)).toContain('«robo»')
      expect(await page.locator('#q').inputValue()).toBe('robo')
      expect(page.url()).toBe(address('jalisco', '/buscar/'))
    })
  })

  it('go when the reader leaves in a hurry', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await page.goto(address('jalisco', '/buscar/'))
      await ask(page, 'me pega')
      await page.locator('#results a').first().click()
      await page.waitForURL('**/guias/**')
      await page.locator('#exit').click()
      await page.waitForURL(/^https:/)
      await page.goBack()
      await page.waitForLoadState()
      expect(await page.evaluate(() => document.body.innerText + JSON.stringify(history.state))).not.toContain('me pega')
    })
  })

  it('are searched for where the browser has no storage, or lacks a newer method', async () => {
    for (const missing of [
      "Object.defineProperty(window, 'sessionStorage', { value: null })",
      "history.replaceState = () => { throw new DOMException('x', 'SecurityError') }",
      'delete Element.prototype.replaceChildren',
      'delete Array.prototype.flat; delete Array.prototype.flatMap',
    ])
      await open({ viewport: phone }, async (page) => {
        await page.addInitScript(missing)
        await page.goto(address('jalisco', '/'))
        await page.locator('#q').fill('robo')
        await page.locator('#q').press('Enter')
        await page.waitForURL('**/buscar/**')
        await settled(page)
        expect(await titles(page)).toContain('Me robaron')
      })
  })
})
