import { patient } from '@justicia/shared-content/patience'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { TestCitizen } from '../channels/support/TestCitizen.ts'
import { TestOperator } from '../channels/support/TestOperator.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, narrow, phone, useBrowser } from './support/browser.ts'
import { startChatSite } from './support/chatSite.ts'

const { open } = useBrowser()
const ana = { account: '1', states: ['jalisco'], isSupervisor: false }
let site: Awaited<ReturnType<typeof startChatSite>>
let operator: TestOperator

beforeAll(async () => {
  site = await startChatSite(inject('dist'))
  operator = new TestOperator([site.base], ana)
  void operator.follow()
  await vi.waitFor(() => expect(operator.isReady).toBe(true), patient(10_000))
})
afterAll(async () => {
  operator.stop()
  await site.stop()
})
beforeEach(async () => {
  await operator.present(true)
  site.mend()
})

const eventually = { timeout: patient(15_000) }
const log = (page: Page) => page.getByRole('log')
const textsOf = (page: Page) => log(page).locator('li').allInnerTexts()
const waiting = () => [...operator.heads].filter(([, { status }]) => status === 'waiting').map(([id]) => id)

/** Opens the page and a chat in it. @returns the conversation's name, once the operator sees it wait. */
async function chat(page: Page): Promise<string> {
  const before = new Set(operator.heads.keys())
  await page.goto(`${site.origin}/chat/`)
  await page.getByRole('button', { name: 'Abrir chat' }).click()
  await page.getByRole('button', { name: 'Acepto y quiero escribir' }).click()
  await page.getByRole('heading', { name: 'Escribes con una persona' }).waitFor()
  await expect.poll(() => waiting().find((id) => !before.has(id)), eventually).toBeDefined()
  return waiting().find((id) => !before.has(id)) ?? ''
}
async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Tu mensaje').fill(text)
  await page.getByRole('button', { name: 'Enviar' }).click()
}
const inChat = (use: (page: Page, conversation: string, context: BrowserContext) => Promise<void>, viewport = phone) =>
  open({ viewport, serviceWorkers: 'block', reducedMotion: 'reduce' }, async (page, context) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await use(page, await chat(page), context)
    expect(faults).toEqual([])
  })

describe('the page of the chat', () => {
  it('offers to write only where a person is free', async () => {
    await operator.present(false)
    await open({ viewport: phone, serviceWorkers: 'block' }, async (page) => {
      await page.goto(`${site.origin}/chat/`)
      const said = page.locator('#chat [role=status]')
      await expect.poll(() => said.innerText(), eventually).toContain('no hay nadie libre')
      expect(await page.getByRole('button', { name: 'Abrir chat' }).count()).toBe(0)
      await operator.present(true)
      await page.getByRole('button', { name: 'Probar otra vez' }).click()
      await expect.poll(() => said.innerText(), eventually).toContain('Ahora contesta una persona')
      expect(await page.getByRole('button', { name: 'Abrir chat' }).isVisible()).toBe(true)
    })
  })

  it('says that it does not know, and whom to call, where nothing answers', async () => {
    site.cut()
    await open({ viewport: phone, serviceWorkers: 'block' }, async (page) => {
      await page.goto(`${site.origin}/chat/`)
      await expect.poll(() => page.locator('#chat [role=status]').innerText(), eventually).toContain('No pudimos saber')
      expect(await page.getByRole('link', { name: '911 911 Emergencias' }).isVisible()).toBe(true)
    })
  })

  it('is whole without JavaScript: hours, telephones, what becomes of what is written, and no chat', async () => {
    const before = site.asked.length
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}/chat/`)
      const text = await page.locator('main').innerText()
      for (const said of ['Lunes a viernes', 'de 9:00 a 13:00', 'hace falta JavaScript', '911', 'Qué pasa con lo que escribes'])
        expect(text).toContain(said)
      expect(await page.locator('#chat').isVisible()).toBe(false)
    })
    expect(site.asked.length).toBe(before)
  })

  it('sends nothing before somebody has agreed', async () => {
    const before = site.asked.length
    await open({ viewport: phone, serviceWorkers: 'block' }, async (page) => {
      await page.goto(`${site.origin}/chat/`)
      await page.getByRole('button', { name: 'Abrir chat' }).click()
      await page.getByText('Antes de escribir').waitFor()
      await page.getByRole('button', { name: 'Ahora no' }).click()
      await page.getByRole('button', { name: 'Abrir chat' }).waitFor()
    })
    expect(new Set(site.asked.slice(before).map(({ path }) => path))).toEqual(new Set(['status']))
  })
})

describe('a chat', () => {
  it('carries what both sides write, in order, as text', async () => {
    await inChat(async (page, conversation) => {
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('Sigues tú')
      const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
      await say(page, hostile)
      await expect.poll(() => operator.heads.get(conversation)?.status, eventually).toBe('waiting')
      expect((await operator.post('join', { conversation })).status).toBe(200)
      await expect.poll(() => operator.textsOf(conversation), eventually).toEqual([hostile])
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('Te atiende una persona')
      await operator.do('typing', conversation)
      await page.getByText('Está escribiendo…').waitFor()
      await operator.do('say', conversation, { text: `Estoy contigo. ${hostile}` })
      await operator.do('share', conversation, { guide: 'me-detuvieron', release: 'r1' })
      const guide = log(page).getByRole('link', { name: /^Me detuvieron/ })
      await guide.waitFor()
      expect(await guide.getAttribute('href')).toBe('/guias/me-detuvieron/')
      expect((await textsOf(page)).map((text) => text.replace(/^Tú:\s*/, '').split('\n')[0])).toEqual([
        expect.stringContaining(hostile),
        'Llegó una persona a atenderte.',
        `Estoy contigo. ${hostile}`,
        expect.stringContaining('Me detuvieron'),
      ])
      expect(await page.locator('main img, main script:not([src])').count()).toBe(0)
    })
  })

  it('loses and doubles nothing when the line breaks', async () => {
    await inChat(async (page, conversation) => {
      await operator.post('join', { conversation })
      await say(page, 'uno')
      await expect.poll(() => operator.textsOf(conversation), eventually).toEqual(['uno'])
      // Both sides have it.
      await expect.poll(() => log(page).getByText('Enviando…').count(), eventually).toBe(0)
      site.cut()
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('Se cortó la conexión')
      await say(page, 'dos')
      await say(page, 'tres')
      await operator.do('say', conversation, { text: 'Aquí sigo' })
      await expect.poll(() => log(page).getByText('Enviando…').count(), eventually).toBe(2)
      site.mend()
      await expect.poll(() => operator.textsOf(conversation), eventually).toEqual(['uno', 'Aquí sigo', 'dos', 'tres'])
      await expect
        .poll(async () => (await textsOf(page)).map((text) => text.replace(/^Tú:\s*/, '').split('\n')[0]), eventually)
        .toEqual(['Llegó una persona a atenderte.', 'uno', 'Aquí sigo', 'dos', 'tres'])
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('Te atiende una persona')
    })
  })

  it('says who waits before, answers danger at once with the number, and puts it first', async () => {
    const other = new TestCitizen([site.base], site.origin)
    await other.open()
    await inChat(async (page, conversation) => {
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('Antes que tú espera 1 persona')
      await say(page, 'mi esposo me está pegando ahorita')
      const alert = page.getByRole('alert')
      await expect.poll(() => alert.getByRole('link', { name: /^911/ }).isVisible(), eventually).toBe(true)
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('Sigues tú')
      const next = await operator.post('join', {})
      expect(next.status).toBe(200)
      await expect.poll(() => operator.heads.get(conversation)?.isMine, eventually).toBe(true)
    })
    await other.post('forget', {})
  })

  it('offers guides while one types, and sends nothing for it', async () => {
    await inChat(async (page) => {
      const before = site.asked.length
      await page.getByLabel('Tu mensaje').pressSequentially('me robaron mi coche en la calle')
      const link = page.locator('.offers a').first()
      await link.waitFor()
      expect(await link.getAttribute('target')).toBe('_blank')
      expect(site.asked.slice(before).map(({ path }) => path)).toEqual([])
    })
  })

  it('says that the operator has closed it, and forgets it when the server does', async () => {
    await inChat(async (page, conversation) => {
      await operator.post('join', { conversation })
      await operator.do('close', conversation)
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('La persona cerró el chat')
      expect(await page.getByLabel('Tu mensaje').isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Terminar y borrar' }).click()
      await expect.poll(() => site.desk.heads.has(conversation), eventually).toBe(false)
      await page.getByRole('button', { name: 'Abrir chat' }).waitFor()
    })
  })

  it('leaves nothing when somebody leaves in a hurry in the middle of it', async () => {
    await inChat(async (page, conversation, context) => {
      await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      const secret = 'palabra-que-nadie-debe-ver'
      await say(page, secret)
      await expect.poll(() => operator.heads.has(conversation), eventually).toBe(true)
      const tokens = new Set(site.asked.flatMap(({ headers }) => headers.authorization?.slice('Bearer '.length) ?? []))
      await page.getByRole('link', { name: 'Salir rápido' }).click()
      await expect.poll(() => page.url(), eventually).toMatch(/^https:/)
      await expect.poll(() => site.desk.heads.has(conversation), eventually).toBe(false)
      await expect.poll(() => operator.heads.has(conversation), eventually).toBe(false)
      // What the browser keeps of the site: asked in another page of it.
      const after = await context.newPage()
      await after.goto(`${site.origin}/privacidad-no-existe/`)
      const kept = await after.evaluate(async () => {
        const names = await caches.keys()
        const cached = await Promise.all(
          names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
        )
        const databases = (await indexedDB.databases()).map(({ name }) => name)
        return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, cached, databases, document.cookie, history.state])
      })
      for (const trace of [secret, ...tokens]) expect(kept).not.toContain(trace)
      await page.goBack()
      expect(await page.content()).not.toContain(secret)
    })
  })

  it.each([
    ['loads the page again', (page: Page) => page.reload()],
    ['goes to another page', (page: Page) => page.goto(`${site.origin}/guias/`)],
  ])('is erased when somebody %s', async (_name, leave) => {
    await inChat(async (page, conversation) => {
      await leave(page)
      await expect.poll(() => site.desk.heads.has(conversation), eventually).toBe(false)
    })
  })

  it('says where the page is, sends no cookie, and shows its token in no address', async () => {
    await inChat(async (page, conversation) => {
      await page.context().addCookies([{ name: 'a', value: 'b', url: site.origin }])
      await say(page, 'hola')
      await operator.post('join', { conversation })
      await expect.poll(() => operator.textsOf(conversation), eventually).toEqual(['hola'])
      for (const { headers, path } of site.asked) {
        expect(headers.origin).toBe(site.origin)
        expect(headers.cookie).toBeUndefined()
        expect(headers.referer).toBeUndefined()
        expect(path).toMatch(/^[a-z]+$/)
      }
      expect(page.url()).toBe(`${site.origin}/chat/`)
    })
  })

  it('is used by keyboard alone', async () => {
    await inChat(async (page, conversation) => {
      await page.keyboard.press('Tab')
      for (let presses = 0; presses < 12; presses++) {
        if (await page.getByLabel('Tu mensaje').evaluate((field) => field === document.activeElement)) break
        await page.keyboard.press('Tab')
      }
      await page.keyboard.type('una línea')
      await page.keyboard.press('Shift+Enter')
      await page.keyboard.type('y otra')
      await page.keyboard.press('Enter')
      await operator.post('join', { conversation })
      await expect.poll(() => operator.textsOf(conversation), eventually).toEqual(['una línea\ny otra'])
      expect(await page.getByLabel('Tu mensaje').evaluate((field) => field === document.activeElement)).toBe(true)
    }, desktop)
  })
})

describe.each([
  ['light, narrow', narrow, 'light'],
  ['dark, narrow', narrow, 'dark'],
  ['light, wide', desktop, 'light'],
  ['dark, wide', desktop, 'dark'],
] as const)('seen %s', (_name, viewport, colorScheme) => {
  it('has nothing for axe to say, and nothing beyond the edge', async () => {
    await open({ viewport, colorScheme, serviceWorkers: 'block', reducedMotion: 'reduce' }, async (page) => {
      await page.goto(`${site.origin}/chat/`)
      await page.getByRole('button', { name: 'Abrir chat' }).click()
      await page.getByRole('button', { name: 'Acepto y quiero escribir' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      const conversation = await chat(page)
      await say(page, 'mi esposo me está pegando ahorita')
      await page.getByRole('alert').getByRole('link', { name: /^911/ }).waitFor()
      await operator.post('join', { conversation })
      await operator.do('say', conversation, { text: `Estoy contigo.\n${'sinespacios'.repeat(20)}` })
      await operator.do('share', conversation, { guide: 'violencia-familiar', release: 'r1' })
      await log(page).locator('.guide a').waitFor()
      // Nothing half under the bar that stays: what is covered has no size of its own for axe.
      await page.evaluate(() => scrollTo(0, 0))
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      site.cut()
      await expect.poll(() => page.getByRole('status').innerText(), eventually).toContain('Se cortó')
      await page.evaluate(() => scrollTo(0, 0))
      expect(await axeFindings(page)).toEqual([])
    })
  })
})
