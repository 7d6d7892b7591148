import { readContent } from '@justicia/shared-content/content/readContent'
import { createPlanner } from '@justicia/shared-content/plan/createPlanner'
import { readStates } from '@justicia/shared-content/states'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { letter } from '../../sites/src/examples/letterExamples.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, narrow, phone, useBrowser } from './support/browser.ts'
import { useExamplePages } from './support/examplePages.ts'

const { open } = useBrowser()
const { visit } = useExamplePages()
const name = (page: Page) => page.getByLabel('tu nombre completo')

async function fill(page: Page): Promise<void> {
  await name(page).fill('Ana Ejemplo')
  await page.getByLabel('las partes que quieres').fill('Todas')
  await page.getByLabel('La víctima.').check()
}

/** Every letter of the content, in the state with the longest name. */
async function realLetters() {
  const content = await readContent(process.env.JUSTICIA_TEST_CONTENT ?? defaultContent)
  const image = { src: '/media/x.webp', sources: [], width: 1, height: 1 }
  const images = new Map(content.media.map(({ slug }) => [slug, image]))
  const planner = createPlanner({ content, states: await readStates(defaultStates), date: '2026-11-30', images })
  return planner
    .planSite('estado-de-mexico')
    .flatMap((page) => (page.template === 'letter' && page.language === 'es' ? [page] : []))
}

/** Pages of a sheet of letter size. */
const sheetsOf = async (page: Page) =>
  (await page.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length

describe('a letter', () => {
  it('is copied with what was written in its sentences', async () => {
    await open({ viewport: phone, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await visit(page, letter)
      await fill(page)
      await page.getByRole('button', { name: 'Copiar el texto' }).click()
      await expect.poll(() => page.locator('#letter-tools [role=status]').textContent()).toBe('Texto copiado')
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text).toContain('Yo, Ana Ejemplo, pido copias.')
      expect(text).toContain('Agente del Ministerio Público, __________.')
      expect(text).toContain('(X) La víctima.')
      expect(text).toContain('( ) La persona investigada.')
      expect(text).toContain('Todas')
    })
  })

  it('is nowhere but on the screen: not in storage, not in the address, not there when the page is opened again', async () => {
    await open({ viewport: phone }, async (page) => {
      const asked: string[] = []
      await visit(page, letter)
      page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
      await fill(page)
      await name(page).press('Enter')
      expect(page.url()).toBe(`http://jalisco.localhost${letter.path}`)
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
      expect(await page.locator('main form, .sheet [name]').count()).toBe(0)
      await page.evaluate(() => dispatchEvent(new Event('pagehide')))
      expect(await name(page).inputValue()).toBe('')
      expect(await page.getByLabel('La víctima.').isChecked()).toBe(false)
      await fill(page)
      await page.reload()
      expect(await name(page).inputValue()).toBe('')
      expect(asked.filter((address) => /Ana|Ejemplo|nombre/.test(address))).toEqual([])
    })
  })

  it('is one sheet of paper, with lines where nothing was written', async () => {
    await open({ viewport: desktop }, async (page) => {
      await visit(page, letter)
      await page.emulateMedia({ media: 'print' })
      for (const selector of ['header', 'footer', 'h1', '.use', '#letter-tools', '#entregar'])
        expect(await page.locator(selector).first().isVisible(), selector).toBe(false)
      expect(await page.locator('.signs').isVisible()).toBe(true)
      expect(await name(page).evaluate((field) => getComputedStyle(field, '::placeholder').color)).toBe('rgba(0, 0, 0, 0)')
      expect(await sheetsOf(page)).toBe(1)
    })
  })

  it('of the content is one sheet of letter size each, empty and filled, with no word smaller than 10.5 points', async () => {
    const letters = await realLetters()
    expect(letters.length).toBeGreaterThan(0)
    for (const model of letters)
      await open({ viewport: desktop }, async (page) => {
        await visit(page, model)
        expect(await sheetsOf(page), model.path).toBe(1)
        for (const field of await page.locator('.sheet .hole').all())
          await field.fill('Palabras escritas en cada hueco del escrito')
        for (const mark of await page.locator('.sheet [type=checkbox]').all()) await mark.check()
        expect(await sheetsOf(page), model.path).toBe(1)
        await page.emulateMedia({ media: 'print' })
        const smallest = await page.evaluate(() => {
          const texts = document.createTreeWalker(document.querySelector('.sheet') as Element, NodeFilter.SHOW_TEXT)
          const sizes: number[] = []
          while (texts.nextNode())
            if (texts.currentNode.textContent?.trim())
              sizes.push(Number.parseFloat(getComputedStyle(texts.currentNode.parentElement as Element).fontSize))
          return Math.min(...sizes)
        })
        expect(smallest * 0.75, model.path).toBeGreaterThanOrEqual(10.5)
      })
  })

  it('can be filled without JavaScript, and offers nothing then that needs it', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await visit(page, letter)
      await name(page).fill('Ana Ejemplo')
      expect(await name(page).inputValue()).toBe('Ana Ejemplo')
      expect(await page.getByRole('button', { name: 'Imprimir' }).count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Copiar el texto' }).count()).toBe(0)
    })
  })

  it.each([
    ['a phone, light', phone, 'light'],
    ['a phone, dark', phone, 'dark'],
    ['a desktop, light', desktop, 'light'],
    ['a desktop at 400 %, dark', narrow, 'dark'],
  ] as const)('fits %s, and axe finds nothing', async (_name, viewport, colorScheme) => {
    await open({ viewport, colorScheme }, async (page) => {
      await visit(page, letter)
      await fill(page)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    })
  })
})
