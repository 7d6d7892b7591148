import { patient } from '@justicia/shared-content/patience'
import type { Page, Response } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { firstOf as firstDocument } from './support/adminForms.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, useBrowser } from './support/browser.ts'
import { useFilledCms } from './support/filledCms.ts'

const { open } = useBrowser()
const { api, cms, logIn } = useFilledCms()

describe('the desk of an editor', () => {
  const firstOf = (page: Page, collection: string, where: string) => firstDocument(page, { api, collection, where })
  const admin = (address: string) => cms(`/admin/collections/${address}`)

  it('finds in each list without accents and capitals, and meets nothing that the browser refuses', async () => {
    await open({ viewport: desktop }, async (page) => {
      const refused: string[] = []
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
      })
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).hostname))
      await logIn(page)
      for (const [collection, words, found] of [
        ['guides', 'PRISIÓN', /prisi[oó]n/i],
        ['terms', 'querella', /querella/i],
        ['organizations', 'fiscalia OAXACA', /Fiscalía/],
        ['laws', 'victimas', /V[ií]ctimas/i],
      ] as const) {
        await page.goto(admin(collection))
        await page.locator('.search-filter input').first().fill(words)
        await page.waitForURL(/search=/)
        await page.locator('tbody tr').filter({ hasText: found }).first().waitFor()
      }
      const law = await firstOf(page, 'laws', 'where[abbreviation][equals]=CNPP')
      await page.goto(admin(`laws/${law.id}`))
      await page.getByRole('searchbox', { name: 'Artículos' }).fill('109')
      await page.getByRole('rowheader', { name: '109', exact: true }).waitFor()
      expect(await page.locator('.articles tbody tr').count()).toBe(1)
      expect(refused).toEqual([])
      expect([...new Set(asked)]).toEqual(['localhost'])
    })
  })

  it('sees that a national section moved on, in the list and in the form, and says that its change still fits', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const variant = await firstOf(page, 'variants', 'where[state][equals]=tabasco')
      const guide = await firstOf(page, 'guides', `where[id][equals]=${variant.guide}`)
      const key = variant.overrides?.[0]?.section
      const sections = guide.sections?.map((section) =>
        section.key === key ? { ...section, title: `${section.title} hoy` } : section,
      )
      const published = await page.request.patch(api(`guides/${guide.id}?locale=es`), {
        data: { sections, updatedAt: guide.updatedAt, _status: 'published' },
      })
      expect(published.status()).toBe(200)
      await page.goto(admin('variants?where[or][0][and][0][standing][equals]=drifted'))
      await page.locator('tbody tr').filter({ hasText: 'La guía cambió' }).filter({ hasText: 'tabasco' }).first().waitFor()
      await page.goto(admin(`variants/${variant.id}`))
      await page.locator('.drift-badge').first().waitFor()
      await page.locator('.drift-banner').getByRole('button', { name: 'Sigue vigente' }).first().click()
      await page.locator('.drift-banner').waitFor({ state: 'detached' })
      expect((await firstOf(page, 'variants', `where[id][equals]=${variant.id}&where[standing][equals]=current`)).id).toBe(
        variant.id,
      )
    })
  })

  it('loses nothing without a connection: it is told, kept, and saved when there is one again', async () => {
    await open({ viewport: desktop }, async (page, context) => {
      await logIn(page)
      const term = await firstOf(page, 'terms', 'where[slug][equals]=querella')
      const copies = () =>
        page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('justicia-sin-guardar/')).length)
      await page.goto(admin(`terms/${term.id}?locale=es`))
      const box = page.locator('textarea[name=definition]')
      const banner = page.locator('.unsaved-banner')
      const isSave = (response: Response) =>
        response.request().method() === 'PATCH' && response.url().includes('/api/terms/') && response.ok()
      // The connection is lost while somebody writes: on a busy machine what is filled in before the form listens is heard by
      // nobody, and what it still fetches does not come without a connection.
      await vi.waitFor(
        async () => {
          const kept = page.waitForResponse(isSave, { timeout: patient(10_000) })
          kept.catch(() => undefined)
          await box.fill('')
          await box.fill('Definición que se escribió con conexión.')
          await kept
        },
        { timeout: patient(60_000) },
      )
      await page.waitForLoadState('networkidle')
      await context.setOffline(true)
      await box.fill('Definición que se escribió sin conexión y que no se debe perder.')
      await banner.filter({ hasText: 'Sin conexión' }).waitFor()
      expect(await copies()).toBe(1)
      expect(await page.getByText('Guardado por última vez').filter({ visible: true }).count()).toBe(0)
      const asked = new Promise<string>((resolve) => {
        page.once('dialog', async (dialog) => {
          await dialog.dismiss()
          resolve(dialog.message())
        })
      })
      await page.locator('.step-nav a').filter({ hasText: 'Glosario' }).click()
      expect(await asked).toContain('no se ha guardado')
      const saved = page.waitForResponse(isSave)
      await context.setOffline(false)
      expect(await (await saved).text()).toContain('sin conexión')
      await banner.waitFor({ state: 'detached' })
      expect(await copies()).toBe(0)
      // Whoever logs out leaves nothing to the next at this computer.
      await page.route('**/api/terms/**', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
      // What is filled in just as an earlier save ends may count as saved with it, until somebody writes on.
      await vi.waitFor(
        async () => {
          await box.fill('')
          await box.fill('Otra definición, que se deja sin guardar al salir de la cuenta.')
          await vi.waitFor(async () => expect(await copies()).toBe(1), { timeout: patient(5_000) })
        },
        { timeout: patient(60_000) },
      )
      page.on('dialog', (dialog) => dialog.accept())
      await page.goto(cms('/admin/logout'))
      await vi.waitFor(async () => expect(await copies()).toBe(0), { timeout: patient(20_000) })
    })
  })

  it(
    'is told who else has a document open and that they saved it, and sees the new text without losing its own',
    async () => {
      const second = { name: 'Segunda cuenta', email: 'segunda@example.org', password: 'canasta nube perico ladrillo' }
      const theirs = (text: string) => `Definición de quien escribe primero: ${text}.`
      const mine = 'Definición de quien escribe después, que no se debe perder.'
      await open({ viewport: desktop }, async (first) => {
        await logIn(first)
        const created = await first.request.post(api('users'), { data: { ...second, roles: ['national-editor'] } })
        expect(created.status()).toBe(201)
        const term = await firstOf(first, 'terms', 'where[slug][equals]=amparo')
        const line = (page: Page) => page.locator('.presence [role=status]')
        const box = (page: Page) => page.locator('textarea[name=definition]')
        const told = (page: Page, said: RegExp) =>
          line(page)
            .filter({ hasText: said })
            .waitFor({ timeout: patient(60_000) })
        const save = async (text: string) => {
          const saved = first.waitForResponse(
            async (answer) =>
              answer.ok() && answer.request().method() === 'PATCH' && (await answer.text()).includes(`primero: ${text}.`),
          )
          await box(first).fill(theirs(text))
          await saved
        }
        await first.goto(admin(`terms/${term.id}?locale=es`))
        await first.waitForLoadState('networkidle')
        expect(await line(first).innerText()).toBe('')
        await open({ viewport: { width: 360, height: 740 } }, async (page) => {
          await page.goto(cms('/admin/login'))
          await page.locator('input[name=email]').fill(second.email)
          await page.locator('input[name=password]').fill(second.password)
          await page.locator('button[type=submit]').click()
          await page.waitForURL(/\/admin\/?$/)
          await page.goto(admin(`terms/${term.id}?locale=es`))
          await told(page, /^Administración también tiene abierta esta palabra, desde las? \d{1,2}:\d\d\.$/)
          await told(first, /^Segunda cuenta también tiene abierta esta palabra, desde las? \d{1,2}:\d\d\.$/)
          await page.waitForLoadState('networkidle')
          // What is written here stays unsaved.
          await page.route('**/api/terms/**', (route) =>
            route.request().method() === 'PATCH' ? route.abort() : route.continue(),
          )
          page.on('dialog', (dialog) => dialog.accept())
          await save('uno')
          await told(page, /, y está escribiendo\. Administración guardó esta palabra después de que la abriste\.$/)
          await box(page).fill(mine)
          const see = page.getByRole('button', { name: 'Ver lo nuevo' })
          expect(await see.count()).toBe(1)
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
          expect((await axeFindings(page)).filter((finding) => finding.includes('presence'))).toEqual([])
          const anew = page.waitForEvent('load')
          await see.press('Enter')
          await anew
          const banner = page.locator('.unsaved-banner').filter({ hasText: 'Hay texto tuyo' })
          await banner.waitFor()
          expect(await box(page).inputValue()).toBe(theirs('uno'))
          // A copy is offered also where the others have saved after it was made.
          await first.locator('input[name=term]').fill('Amparo hoy')
          await save('dos')
          await page.reload()
          await banner.waitFor()
          expect(await box(page).inputValue()).toBe(theirs('dos'))
          await page.waitForLoadState('networkidle')
          await banner.getByRole('button', { name: 'Recuperarlo' }).click()
          await vi.waitFor(async () => expect(await box(page).inputValue()).toBe(mine), { timeout: patient(20_000) })
          // What only the others changed stays theirs.
          expect(await page.locator('input[name=term]').inputValue()).toBe('Amparo hoy')
          await first.goto(admin('terms'))
          await line(page)
            .filter({ hasNotText: 'también tiene abierta' })
            .waitFor({ state: 'attached', timeout: patient(90_000) })
        })
      })
    },
    patient(300_000),
  )

  it('pastes without changing what a text says', async () => {
    const quote = (text: string) => `<blockquote><p>${text}</p></blockquote>`
    const word = (level: number, mark: string, text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}<span>  </span></span>${text}</p>`
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const term = await firstOf(page, 'terms', 'where[slug][equals]=denuncia')
      await page.goto(admin(`terms/${term.id}?locale=es`))
      const box = page.locator('[data-lexical-editor=true]').first()
      await box.waitFor()
      await page.waitForLoadState('networkidle')
      for (const [html, expected, told] of [
        ['<p>No <s>firmes</s> nada y <del>espera</del>.</p>', [/^No\s+nada y\s+\.$/], 'tachadas'],
        [
          '<table><tr><th>Plazo</th><th>Horas</th></tr><tr><td>Retención</td><td>48</td></tr></table>',
          ['Plazo · Horas', 'Retención · 48'],
          'tablas',
        ],
        [
          '<table><tr><td>Retención<br>ministerial</td><td><p>48</p><p>horas</p></td></tr></table>',
          ['Retención ministerial · 48 horas'],
          'tablas',
        ],
        ['<p>Tienes 48<sup>1</sup> horas.</p>', ['Tienes 48¹ horas.'], undefined],
        ['<p>antes<img src="x.png" alt="mapa">después</p>', [/^antes\s+después$/], 'imágenes'],
        [quote('Quiero hablar con mi defensa.'), ['Quiero hablar con mi defensa.'], undefined],
        [word(1, '·', 'Primer punto') + word(1, '·', 'Segundo punto'), ['Primer punto', 'Segundo punto'], undefined],
      ] as const) {
        await box.click()
        await page.keyboard.press('Control+A')
        await page.keyboard.press('Delete')
        await box.evaluate((element, pasted) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/html', pasted)
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }, html)
        const lines = box.locator(html.includes('Mso') ? 'ul > li' : html.startsWith('<blockquote') ? 'blockquote' : 'p')
        await lines.filter({ hasText: expected[0] }).first().waitFor()
        const texts = (await lines.allTextContents()).map((text) => text.trim()).filter((text) => text !== '')
        expect(texts).toEqual(expected.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))))
        if (told !== undefined) await page.locator('[data-sonner-toast]').filter({ hasText: told }).first().waitFor()
      }
    })
  })

  it('finds what «/» offers without accents', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const term = await firstOf(page, 'terms', 'where[slug][equals]=denuncia')
      await page.goto(admin(`terms/${term.id}?locale=es`))
      const box = page.locator('[data-lexical-editor=true]').first()
      await box.waitFor()
      await page.waitForLoadState('networkidle')
      await box.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('/quien')
      await page.locator('.slash-menu-popup').getByText('Quién ayuda').waitFor()
    })
  })
})
