import { today } from '@justicia/shared-content/day'
import { patient } from '@justicia/shared-content/patience'
import { createClient } from '@libsql/client'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { TestCitizen } from '../channels/support/TestCitizen.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, useBrowser } from './support/browser.ts'
import { useFilledCms } from './support/filledCms.ts'
import { logInAs } from './support/firstAdmin.ts'
import { layoutFaults } from './support/layoutFaults.ts'

const { open } = useBrowser()
const shown = 'b'.repeat(32)
const alwaysOpen = ['jalisco', 'puebla'].map((state) => ({
  ...{ state, channel: 'chat', zone: 'America/Mexico_City', restDays: 'open' },
  week: [{ days: [1, 2, 3, 4, 5, 6, 7], spans: [{ from: '00:00', to: '24:00' }] }],
  source: { who: 'Una prueba', on: today() },
}))
const { api, chat, cms, port, logIn } = useFilledCms({
  chatHours: alwaysOpen,
  async prepare(database) {
    const since = new Date(Date.now() - 3_600_000).toISOString()
    const client = createClient({ url: `file:${database}` })
    try {
      for (const site of ['jalisco', 'puebla'])
        await client.execute({
          sql: 'INSERT INTO sites (site, checked_at, standing) VALUES (?, ?, ?)',
          args: [
            site,
            since,
            JSON.stringify({
              ...{ url: `http://${site}.localhost:4321/`, release: shown, since, held: null, history: [{ id: shown, since }] },
              ...{ followedBy: {}, findings: [], failure: null },
            }),
          ],
        })
    } finally {
      client.close()
    }
  },
})

const citizens: TestCitizen[] = []
afterEach(async () => {
  for (const citizen of citizens.splice(0)) {
    citizen.stop()
    await citizen.post('forget', {}).catch(() => undefined)
  }
})

/** Somebody who opens a chat, from the site of a state. */
async function arrive({
  state = 'jalisco',
  ...more
}: {
  state?: string
  topic?: string
  urgent?: true
} = {}): Promise<TestCitizen> {
  const citizen = new TestCitizen([chat()], `http://${state}.localhost:4321`)
  citizens.push(citizen)
  expect(await citizen.open(more)).toMatchObject({ status: 200 })
  void citizen.follow()
  return citizen
}

const password = 'una-clave-de-prueba-larga'
/** Makes an account, as its administrator does, logs in as it, and opens its console. */
async function enterAs(page: Page, name: string, roles: string[], states: string[]): Promise<void> {
  const email = `${name}@justicia.localhost`
  await logIn(page)
  const made = await page.request.post(api('users'), { data: { name, email, password, roles, states } })
  expect([201, 400]).toContain(made.status())
  await page.context().clearCookies()
  await logInAs(page, port(), { email, password })
  await page.locator('#nav-console').waitFor()
  await page.goto(cms('/admin/console'))
  await page.getByRole('heading', { name: 'Conversaciones' }).waitFor()
}

const log = (page: Page) => page.getByRole('log')
const box = (page: Page) => page.getByRole('textbox', { name: /^Mensaje para/ })
const free = async (page: Page) => {
  await page.getByText('Nadie espera en tus estados.').waitFor()
  await page.getByRole('radio', { name: 'Libre' }).check()
  await page.getByText('Te llegan conversaciones nuevas.').waitFor()
}
/** Leaves a picture where somebody wants to look. */
const look = async (page: Page, name: string) => {
  const folder = process.env.JUSTICIA_LOOK
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
/** Takes who waits. */
const take = async (page: Page) => {
  await page.getByRole('button', { name: 'Tomar la siguiente' }).click()
  await box(page).waitFor()
}
const until = <Value>(read: () => Value) => expect.poll(read, { timeout: patient(15_000) })

describe('an operator', () => {
  it('takes who waits, writes with them, and closes with an inquiry that holds no word of it', async () => {
    await open({ viewport: desktop }, async (page) => {
      await enterAs(page, 'ana', ['operator'], ['jalisco'])
      await free(page)
      expect(await axeFindings(page, 'main')).toEqual([])
      const citizen = await arrive({ topic: 'me-detuvieron' })
      const calm = await arrive()
      const urgent = await arrive({ urgent: true })
      // Danger comes first, whoever waits longer.
      const waiting = page.getByRole('list', { name: /En espera/ }).getByRole('listitem')
      await until(() => waiting.count()).toBe(3)
      expect(await waiting.first().textContent()).toContain('Peligro ahora')
      expect(await waiting.nth(1).textContent()).toContain('Me detuvieron')
      expect(await axeFindings(page, 'main')).toEqual([])
      await look(page, 'queue')
      await urgent.post('forget', {})
      await calm.post('forget', {})
      await until(() => waiting.count()).toBe(1)
      await page.getByRole('button', { name: /^Tomar: Me detuvieron/ }).click()
      await box(page).waitFor()

      await citizen.say('Se llevaron a mi hijo <img src=x onerror="document.title=1"> y no sé dónde está')
      await log(page).getByText('Se llevaron a mi hijo <img src=x').waitFor()
      expect(await log(page).locator('img').count()).toBe(0)
      await box(page).fill('Estoy contigo.')
      await box(page).press('Enter')
      await until(() => citizen.texts).toContain('Estoy contigo.')
      await until(() => citizen.notices).toContainEqual({ event: 'typing', data: {} })
      await citizen.post('typing', {})
      await log(page).getByText('Escribe…').waitFor()
      await page.getByText('Nota interna', { exact: true }).first().click()
      await page.getByRole('textbox', { name: 'Nota interna' }).fill('Suena muy asustada')
      await page.getByRole('button', { name: 'Guardar nota' }).click()
      await log(page).getByText('Suena muy asustada').waitFor()
      expect(JSON.stringify(citizen.conversation)).not.toContain('asustada')

      // «/» in the empty box leads to the guides.
      await box(page).press('/')
      await page.keyboard.type('detuvieron a mi')
      await page
        .getByRole('button', { name: /^Compartir: / })
        .first()
        .press('Enter')
      await until(() => citizen.conversation.events.at(-1)?.kind).toBe('shared')
      const shared = citizen.conversation.events.at(-1)
      expect(shared).toMatchObject({ kind: 'shared', release: shown })

      // Its steps are read out, or written.
      await page.getByLabel('Parte de la guía').waitFor()
      const step = page.locator('.call__line').first()
      await step.getByRole('checkbox').check()
      await step.getByRole('button', { name: /^Al cuadro: / }).click()
      const words = await box(page).inputValue()
      expect(words.length).toBeGreaterThan(10)
      await page.getByText('Qué decir primero').click()
      const danger = page.getByRole('listitem').filter({ hasText: 'sal a un lugar seguro y llama' })
      await danger.getByRole('button').click()
      expect(await box(page).inputValue()).toBe(`${words} Si hay peligro ahora, sal a un lugar seguro y llama: no es tu culpa.`)
      await box(page).fill('')

      expect(await axeFindings(page, 'main')).toEqual([])
      expect(await layoutFaults(page, 'main')).toEqual([])
      await look(page, 'talk')
      await page.getByRole('button', { name: 'Cerrar y guardar' }).click()
      await page.getByRole('alert').getByRole('button', { name: 'Di cómo terminó.' }).waitFor()
      await page.getByLabel('Persona detenida o acusada, o su familia').check()
      await page.getByLabel('¿En qué etapa va?').selectOption('investigation')
      await page.getByLabel('¿Cómo terminó?').selectOption('informed')
      const sent = page.waitForResponse(
        (response) => response.url().includes('/api/inquiries?') && response.request().method() === 'POST',
      )
      await page.getByRole('button', { name: 'Cerrar y guardar' }).press('Enter')
      const { doc } = (await (await sent).json()) as { doc: Record<string, unknown> }
      expect(doc).toMatchObject({
        ...{ channel: 'chat', state: 'jalisco', language: 'es', role: 'acusados', stage: 'investigation' },
        ...{
          topic: 'me-detuvieron',
          disposition: 'informed',
          guides: [{ guide: (shared as { guide: string }).guide, release: shown }],
        },
      })
      expect(JSON.stringify(doc)).not.toMatch(/hijo|contigo|asustada/)
      await until(() => citizen.conversation.status).toBe('ended')
      await page.getByText('Guardada, y la conversación cerrada.').waitFor()
      expect(await page.locator('main').textContent()).not.toMatch(/hijo|contigo|asustada/)
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
      expect(kept).not.toMatch(/hijo|contigo|asustada/)
      // Loaded again while the server still holds it, the page asks for nothing that is noted.
      await page.reload()
      await page.getByText('Te llegan conversaciones nuevas.').waitFor()
      await page.getByText('No atiendes ninguna.').waitFor()
    })
  })

  it('loses nothing that is typed while the line is down, and sends it once when it is back', async () => {
    await open({ viewport: desktop }, async (page, context) => {
      await enterAs(page, 'eva', ['operator'], ['jalisco'])
      await free(page)
      const citizen = await arrive()
      await take(page)
      await box(page).fill('Antes')
      await box(page).press('Enter')
      await until(() => citizen.texts).toEqual(['Antes'])
      await context.setOffline(true)
      await page.getByText('Se perdió la conexión').waitFor()
      expect(await axeFindings(page, 'main')).toEqual([])
      await box(page).fill('Durante')
      await box(page).press('Enter')
      await log(page).getByText('Se envía…').waitFor()
      await box(page).fill('A medias')
      await look(page, 'lost')
      await citizen.say('¿Sigues ahí?')
      await context.setOffline(false)
      await page.getByText('Volvió la conexión.').waitFor()
      await until(() => citizen.texts).toEqual(['Antes', '¿Sigues ahí?', 'Durante'])
      await log(page).getByText('¿Sigues ahí?').waitFor()
      await until(() => log(page).getByText('Durante').count()).toBe(1)
      await until(() => log(page).getByText('Se envía…').count()).toBe(0)
      expect(await box(page).inputValue()).toBe('A medias')
      // The session ends: what is typed stays, and what is sent goes once somebody has logged in again.
      await endSession(context)
      await box(page).press('Enter')
      await log(page).getByText('Se envía…').waitFor()
      await page.evaluate(() => window.dispatchEvent(new Event('offline')))
      await page.getByText('Tu sesión terminó.').waitFor()
      await box(page).fill('Otra a medias')
      const again = await context.newPage()
      await logInAs(again, port(), { email: 'eva@justicia.localhost', password })
      await again.close()
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await until(() => citizen.texts).toContain('A medias')
      await page.getByText('Volvió la conexión.').waitFor()
      expect(await box(page).inputValue()).toBe('Otra a medias')
    })
  })

  it('forgets all when the citizen leaves, and still notes how it ended', async () => {
    await open({ viewport: desktop }, async (page) => {
      await enterAs(page, 'eva', ['operator'], ['jalisco'])
      await free(page)
      const citizen = await arrive()
      await take(page)
      await citizen.say('Ya viene, adiós')
      await log(page).getByText('Ya viene, adiós').waitFor()
      await box(page).fill('Sal con cuidado')
      await citizen.post('forget', {})
      await page.getByText('La persona salió y todo lo dicho se borró').waitFor()
      expect(await page.locator('main').textContent()).not.toMatch(/adiós|cuidado/)
      expect(await page.locator('textarea').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))).toEqual(
        [''],
      )
      await page.getByText('Se fue: falta anotar').waitFor()
      await page.getByLabel('¿Cómo terminó?').selectOption('silent')
      await page.getByRole('button', { name: 'Guardar', exact: true }).click()
      await page.getByText('Guardada').waitFor()
      await page.getByText('No atiendes ninguna.').waitFor()
    })
  })

  it('hands on to another state, whose operator goes on; of another state nobody sees anything', async () => {
    await open({ viewport: desktop }, async (page) => {
      await enterAs(page, 'ana', ['operator'], ['jalisco'])
      await free(page)
      await open({ viewport: desktop }, async (other) => {
        await enterAs(other, 'luz', ['operator'], ['puebla'])
        await free(other)
        const citizen = await arrive()
        await take(page)
        await citizen.say('Esto pasó en Puebla')
        await log(page).getByText('Esto pasó en Puebla').waitFor()
        expect(await other.locator('main').textContent()).toContain('Nadie espera en tus estados.')
        await page.getByText('Pasar a otra cola').click()
        await page.getByRole('combobox', { name: 'Estado', exact: true }).selectOption('puebla')
        await page.getByRole('button', { name: 'Pasar', exact: true }).click()
        await page.getByText('Esta conversación ya no está contigo').waitFor()
        expect(await page.locator('main').textContent()).not.toContain('Esto pasó')
        await take(other)
        await log(other).getByText('Esto pasó en Puebla').waitFor()
        await box(other).fill('Ya te leí')
        await box(other).press('Enter')
        await until(() => citizen.texts).toEqual(['Esto pasó en Puebla', 'Ya te leí'])
        await page.getByText('No atiendes ninguna.').waitFor()
      })
    })
  })
})

it('a supervisor sees who waits, who is there and what is written, and takes over', async () => {
  await open({ viewport: desktop }, async (page) => {
    await enterAs(page, 'ana', ['operator'], ['jalisco'])
    await free(page)
    await open({ viewport: desktop }, async (above) => {
      await enterAs(above, 'sol', ['supervisor', 'operator'], ['jalisco'])
      await above.getByText('ana libre, 0 de 3; español').waitFor()
      const citizen = await arrive()
      const elsewhere = await arrive({ state: 'jalisco', topic: 'robo' })
      await take(page)
      await citizen.say('Vivo con él')
      await log(page).getByText('Vivo con él').waitFor()
      const others = above.getByRole('list', { name: /^Con otras personas/ })
      await others.getByRole('button', { name: /ana/ }).click()
      await log(above).getByText('Vivo con él').waitFor()
      await above.getByText('La atiende ana. La lees; no le escribes.').waitFor()
      expect(await box(above).count()).toBe(0)
      expect(await axeFindings(above, 'main')).toEqual([])
      await look(above, 'supervisor')
      await citizen.say('y hoy no está')
      await log(above).getByText('y hoy no está').waitFor()
      await above.getByRole('button', { name: 'Tomarla yo' }).click()
      await page.getByText('Esta conversación ya no está contigo').waitFor()
      expect(await page.locator('main').textContent()).not.toContain('Vivo con él')
      await box(above).fill('Soy otra persona del equipo')
      await box(above).press('Enter')
      await until(() => citizen.texts).toContain('Soy otra persona del equipo')
      await elsewhere.post('forget', {})
    })
  })
})

async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies()
}

it('works on a phone, by keyboard, enlarged, and in the dark', async () => {
  await open({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' }, async (page) => {
    await enterAs(page, 'ana', ['operator'], ['jalisco'])
    await free(page)
    expect(await axeFindings(page, 'main')).toEqual([])
    expect(await layoutFaults(page, 'main')).toEqual([])
    const citizen = await arrive({ topic: 'me-detuvieron' })
    await page.getByRole('button', { name: 'Tomar la siguiente' }).press('Enter')
    await box(page).waitFor()
    await citizen.say('Una palabra larguísima: '.concat('a'.repeat(120)))
    await log(page).getByText('Una palabra').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('log')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Con el teclado')
    await page.keyboard.press('Enter')
    await until(() => citizen.texts).toContain('Con el teclado')
    expect(await axeFindings(page, 'main')).toEqual([])
    expect(await layoutFaults(page, 'main')).toEqual([])
    await look(page, 'phone-talk')
    await page.getByRole('button', { name: 'Ayuda' }).click()
    await page.getByRole('button', { name: 'Cerrar y guardar' }).waitFor()
    expect(await axeFindings(page, 'main')).toEqual([])
    expect(await layoutFaults(page, 'main')).toEqual([])
    await look(page, 'phone-help')
    await page.setViewportSize({ width: 320, height: 256 })
    for (const name of ['Espera', 'Conversación', 'Ayuda']) {
      await page.getByRole('navigation', { name: 'Conversaciones' }).getByRole('button', { name }).click()
      expect([name, await layoutFaults(page, 'main')]).toEqual([name, []])
      await look(page, `enlarged-${name}`)
    }
  })
})

it('nobody else is led there, nor let in', async () => {
  await open({ viewport: desktop }, async (page) => {
    await logIn(page)
    expect(await page.locator('#nav-console').count()).toBe(0)
    await page.goto(cms('/admin/console'))
    await page.waitForURL(/\/admin\/?$/)
    const asked = (cookies: boolean) =>
      page.evaluate(
        async ([address, credentials]) =>
          (
            await fetch(address, {
              ...{ method: 'POST', credentials, body: '{}' },
              headers: { 'content-type': 'application/json' },
            })
          ).status,
        [api('channels/stream'), cookies ? 'include' : 'omit'] as const,
      )
    expect([await asked(true), await asked(false)]).toEqual([403, 401])
  })
})
