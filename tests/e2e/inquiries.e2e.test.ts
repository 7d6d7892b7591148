import { createClient } from '@libsql/client'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { firstOf } from './support/adminForms.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, useBrowser } from './support/browser.ts'
import { useFilledCms } from './support/filledCms.ts'
import { logInAs } from './support/firstAdmin.ts'
import { layoutFaults } from './support/layoutFaults.ts'

const { open } = useBrowser()
const shown = 'a'.repeat(32)
const { api, cms, port, logIn } = useFilledCms({
  async prepare(database) {
    const since = new Date(Date.now() - 3_600_000).toISOString()
    const standing = {
      ...{ url: 'http://jalisco.localhost:4321/', release: shown, since, held: null, history: [{ id: shown, since }] },
      ...{ followedBy: {}, findings: [], failure: null },
    }
    const client = createClient({ url: `file:${database}` })
    try {
      await client.execute({
        sql: 'INSERT INTO sites (site, checked_at, standing) VALUES (?, ?, ?)',
        args: ['jalisco', since, JSON.stringify(standing)],
      })
    } finally {
      client.close()
    }
  },
})

const password = 'una-clave-de-prueba-larga'
/** Makes an account, as its administrator does, and logs in as it. */
async function enterAs(page: Page, role: 'operator' | 'supervisor', states: string[]): Promise<void> {
  const email = `${role}.${states.join('-')}@justicia.localhost`
  await logIn(page)
  const made = await page.request.post(api('users'), { data: { name: role, email, password, roles: [role], states } })
  expect([201, 400]).toContain(made.status())
  await page.context().clearCookies()
  await logInAs(page, port(), { email, password })
}

const phone = { width: 360, height: 740 }

describe('an operator', () => {
  it('notes a call by keyboard, with the guide as it was read, and nothing of it stays in the browser', async () => {
    await open({ viewport: desktop }, async (page) => {
      await enterAs(page, 'operator', ['jalisco', 'oaxaca'])
      await page.locator('#nav-call').waitFor()
      await page.goto(cms('/admin/call'))
      await page.getByText('Empezó a las').waitFor()
      await page.getByLabel('¿Desde qué estado?').selectOption('jalisco')
      await page.getByLabel('Busca con las palabras de quien llama').waitFor()
      expect(await axeFindings(page, 'main')).toEqual([])
      // What is missing is told, and leads to where it is mended.
      await page.getByRole('button', { name: 'Cerrar y guardar' }).click()
      await page.getByRole('alert').getByRole('button', { name: 'Di cómo terminó.' }).waitFor()
      expect(await axeFindings(page, 'main')).toEqual([])
      await page.getByRole('alert').getByRole('button', { name: 'Elige la guía del tema.' }).click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('call-topic')

      await page.getByRole('heading', { level: 1 }).focus()
      await page.keyboard.press('/')
      await page.keyboard.type('me robaron')
      const read = page.getByRole('button', { name: /^Se la leí: / }).first()
      await read.focus()
      await page.keyboard.press('Space')
      const topic = page.getByRole('button', { name: /^Es el tema: /, pressed: true })
      await topic.waitFor()
      const title = ((await topic.getAttribute('aria-label')) ?? '').replace('Es el tema: ', '')
      expect(await page.getByRole('link', { name: `Abrir «${title}» en otra ventana` }).getAttribute('href')).toMatch(
        /^http:\/\/jalisco\.localhost:4321\/guias\/[a-z-]+\/$/,
      )
      await page.getByLabel('Víctima o su familia').check()
      await page.getByLabel('¿En qué etapa va?').selectOption('none')
      await page.getByLabel('Busca una institución').fill('fiscalia')
      await page.locator('.call__columns section').nth(1).getByRole('checkbox').first().check()
      await page.getByLabel('Nota (no hace falta)').fill('Su teléfono es 33 1234 5678 y tiene miedo.')
      await page.getByLabel('Se canalizó a una institución').check()
      const sent = page.waitForResponse(
        (response) => response.url().includes('/api/inquiries?') && response.request().method() === 'POST',
      )
      await page.getByRole('button', { name: 'Cerrar y guardar' }).press('Enter')
      const { doc } = (await (await sent).json()) as { doc: Record<string, unknown> }
      expect(doc).toMatchObject({
        ...{ channel: 'phone', state: 'jalisco', role: 'victimas', stage: 'none', disposition: 'referred' },
        ...{ note: 'Su teléfono es ‹teléfono› y tiene miedo.', guides: [{ guide: doc.topic, release: shown }] },
      })
      expect(doc.referrals).toHaveLength(1)
      await page.getByText('Guardada. De lo que escribiste').waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      for (const field of ['#call-note', '#call-topic', '#call-services']) expect(await page.locator(field).inputValue()).toBe('')
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
      expect(kept).not.toMatch(/1234|miedo/)

      // Until the day ends it is mended.
      await page.getByRole('button', { name: new RegExp(`^Corregir: .*${title}`) }).click()
      await page.getByText('Corriges la consulta').waitFor()
      await page.getByLabel('Se informó').check()
      await page.getByRole('button', { name: 'Guardar la corrección' }).click()
      await page.getByText('Guardada. De lo que escribiste').waitFor()
      await page.getByRole('button', { name: /^Corregir: .*Se informó$/ }).waitFor()
    })
  })

  it('is told on a phone that there is no connection, and loses nothing of what was noted', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await enterAs(page, 'operator', ['oaxaca'])
      await page.goto(cms('/admin/call'))
      // Nobody publishes this site from here: what was read out is not asked.
      await page.getByText('no se publica desde aquí').waitFor()
      await page.getByLabel('Busca con las palabras de quien llama').fill('zzzz')
      await page.getByText('Ninguna guía tiene esas palabras').waitFor()
      expect(await page.getByRole('button', { name: /^Se la leí/ }).count()).toBe(0)
      await page.getByLabel('Nadie habló').check()
      await page.getByLabel('Nota (no hace falta)').fill('Solo se oía la calle.')
      expect(await layoutFaults(page, 'main')).toEqual([])
      expect(await axeFindings(page, 'main')).toEqual([])
      await context.setOffline(true)
      await page.getByRole('button', { name: 'Cerrar y guardar' }).click()
      await page.getByText('No se guardó').waitFor()
      expect(await page.getByLabel('Nota (no hace falta)').inputValue()).toBe('Solo se oía la calle.')
      await context.setOffline(false)
      await page.getByRole('button', { name: 'Cerrar y guardar' }).click()
      await page.getByText('Guardada. De lo que escribiste').waitFor()
    })
  })
})

it('nobody else is led to the form, nor let in', async () => {
  await open({ viewport: desktop }, async (page) => {
    await logIn(page)
    expect(await page.locator('#nav-call').count()).toBe(0)
    await page.goto(cms('/admin/call'))
    await page.waitForURL(/\/admin\/?$/)
    expect((await page.request.get(api('inquiries/desk/jalisco'))).status()).toBe(403)
  })
})

it('a supervisor sees what was asked, and who was given the text of a guide from before it was corrected', async () => {
  await open({ viewport: desktop }, async (page) => {
    await enterAs(page, 'operator', ['jalisco'])
    const now = new Date()
    const noted = await page.request.post(api('inquiries'), {
      data: {
        ...{
          channel: 'phone',
          state: 'jalisco',
          language: 'es',
          role: 'acusados',
          stage: 'investigation',
          topic: 'me-detuvieron',
        },
        ...{ disposition: 'informed', note: 'Pregunta por su hermano.', guides: [{ guide: 'me-detuvieron', release: shown }] },
        ...{ startedAt: new Date(now.getTime() - 300_000).toISOString(), endedAt: now.toISOString() },
      },
    })
    expect([noted.status(), await noted.text()]).toEqual([201, expect.any(String)])
    await page.context().clearCookies()
    await logIn(page)
    const guide = await firstOf(page, { api, collection: 'guides', where: 'where[slug][equals]=me-detuvieron' })
    const [first, ...others] = guide.sections ?? []
    const sections = [{ ...first, title: `${first?.title} hoy` }, ...others]
    const changed = { sections, updatedAt: guide.updatedAt, _status: 'published' }
    expect((await page.request.patch(api(`guides/${guide.id}?locale=es`), { data: changed })).status()).toBe(200)
    await page.context().clearCookies()
    await enterAs(page, 'supervisor', ['jalisco'])
    expect(await page.locator('#nav-call').count()).toBe(0)
    await page.locator('#nav-inquiries').waitFor()
    await page.goto(cms('/admin/inquiries'))
    const row = page.getByRole('row').filter({ hasText: 'Pregunta por su hermano.' })
    await row.getByRole('cell', { name: 'Investigación' }).waitFor()
    await row.getByRole('cell', { name: 'operator' }).waitFor()
    const name = await row.locator('[data-label="Tema"]').textContent()
    await page
      .getByRole('table', { name: 'Por tema' })
      .getByRole('row', { name: String(name) })
      .waitFor()
    await page.locator('#call-corrected-guide').selectOption('me-detuvieron')
    const corrected = page.getByRole('article').filter({ hasText: '(Administración)' })
    await corrected.getByText('el sitio todavía no lo muestra. Una consulta recibió el texto de antes.').waitFor()
    if (process.env.JUSTICIA_LOOK) await page.screenshot({ path: `${process.env.JUSTICIA_LOOK}/follow.png`, fullPage: true })
    expect(await axeFindings(page, 'main')).toEqual([])
    await page.setViewportSize(phone)
    expect(await layoutFaults(page, 'main')).toEqual([])
    expect(await axeFindings(page, 'main')).toEqual([])
    if (process.env.JUSTICIA_LOOK)
      await page.screenshot({ path: `${process.env.JUSTICIA_LOOK}/follow-phone.png`, fullPage: true })
    await page.getByLabel('Desde').fill('2020-01-01')
    await page.getByLabel('Hasta').fill('2020-01-31')
    await page.getByText('En esos días nadie anotó ninguna.').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })
})
