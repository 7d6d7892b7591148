import { createClient } from '@libsql/client'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, phone, useBrowser } from './support/browser.ts'
import { useFilledCms } from './support/filledCms.ts'
import { logInAs } from './support/firstAdmin.ts'
import { layoutFaults } from './support/layoutFaults.ts'

const { open } = useBrowser()
const november = 'from=2026-11-01&until=2026-11-30'
let file = ''
const inDatabase = async (statements: { sql: string; args?: (string | number)[] }[]) => {
  const client = createClient({ url: `file:${file}` })
  try {
    for (const { args = [], sql } of statements) await client.execute({ sql, args })
  } finally {
    client.close()
  }
}
const counted = (day: string, writer: string, counts: Record<string, number>) => ({
  sql: 'INSERT INTO daily_counts (day, writer, counts) VALUES (?, ?, ?)',
  args: [day, writer, JSON.stringify(counts)],
})
const asked = (day: string, state: string, disposition = 'informed') => ({
  sql: 'INSERT INTO inquiries (channel, state, language, disposition, role, stage, topic, day, minutes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  args: ['phone', state, 'es', disposition, 'victimas', 'none', 'robo', day, 5],
})
const { api, cms, logIn, port } = useFilledCms({
  async prepare(database) {
    file = database
    await inDatabase([
      counted('2026-11-03', 'a', { 'jalisco helped es /guias/robo/': 4, 'jalisco no-result es /buscar/': 2 }),
      counted('2026-11-03', 'b', { 'jalisco helped es /guias/robo/': 3, 'oaxaca helped es /guias/fraude/': 9 }),
      counted('2026-10-20', 'c', { 'jalisco helped es /guias/robo/': 5 }),
      counted('2026-08-01', 'c', { 'jalisco helped es /guias/robo/': 500 }),
      ...['2026-11-02', '2026-11-09', '2026-10-30'].map((day) => asked(day, 'jalisco')),
      asked('2026-11-02', 'jalisco', 'training'),
      asked('2026-11-02', 'oaxaca'),
    ])
  },
})

const password = 'una-clave-de-prueba-larga'
const enterAs = async (page: Page, role: string, states: string[]) => {
  const email = `${role}.${states.join('-')}@justicia.localhost`
  await logIn(page)
  const made = await page.request.post(api('users'), { data: { name: role, email, password, roles: [role], states } })
  expect([201, 400]).toContain(made.status())
  await page.context().clearCookies()
  await logInAs(page, port(), { email, password })
}
/** Rows of a table as they are read. */
const rowsOf = async (page: Page, caption: string) => {
  const rows = await page
    .locator('table', { has: page.locator('caption', { hasText: caption }) })
    .locator('tbody tr')
    .all()
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((text) => text.trim())))
}

describe('the figures', () => {
  it('show an administrator what was asked and what helped, beside the days before', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      expect(await page.locator('#nav-figures').getAttribute('href')).toBe('/admin/figures')
      await page.goto(cms('/admin/figures'))
      await page.getByRole('heading', { level: 1, name: 'Cifras' }).waitFor()
      await page.getByLabel('Desde').fill('2026-11-01')
      await page.getByLabel('Hasta').fill('2026-11-30')
      await page.getByRole('button', { name: 'Mostrar' }).click()
      await page.getByText('Del 2026-11-01 al 2026-11-30, junto a los días anteriores: del 2026-10-02 al 2026-10-31.').waitFor()
      expect(await rowsOf(page, 'Todas')).toEqual([['Todas', '3', '1', '+2']])
      const helped = await rowsOf(page, 'Guías: «Sí, me sirvió»')
      expect(helped.map((cells) => cells.slice(1))).toEqual([
        ['9', '0', '+9'],
        ['7', '5', '+2'],
      ])
      expect(await rowsOf(page, 'Búsquedas sin resultado')).toEqual([['Español', '2', '0', '+2']])
      expect(await axeFindings(page, 'main')).toEqual([])
      if (process.env.JUSTICIA_LOOK) await page.screenshot({ path: `${process.env.JUSTICIA_LOOK}/figures.png`, fullPage: true })
      await page.getByLabel('Estado').selectOption('oaxaca')
      await page.getByRole('button', { name: 'Mostrar' }).press('Enter')
      await page.waitForURL(/state=oaxaca/)
      await expect.poll(() => rowsOf(page, 'Todas')).toEqual([['Todas', '1', '0', '+1']])
    })
  })

  it('fit a phone, in the dark too', async () => {
    await open({ viewport: phone, colorScheme: 'dark' }, async (page) => {
      await logIn(page)
      await page.goto(cms(`/admin/figures?${november}`))
      await page.locator('.figures-table').first().waitFor()
      expect(await layoutFaults(page, 'main')).toEqual([])
      if (process.env.JUSTICIA_LOOK)
        await page.screenshot({ path: `${process.env.JUSTICIA_LOOK}/figures-phone.png`, fullPage: true })
      expect(await axeFindings(page, 'main')).toEqual([])
    })
  })

  it('are those of the states of an account, and inquiries those that it supervises', async () => {
    await open({ viewport: desktop }, async (page) => {
      await enterAs(page, 'supervisor', ['oaxaca'])
      await page.goto(cms(`/admin/figures?${november}&state=jalisco`))
      await page.locator('.figures-table').first().waitFor()
      expect(await rowsOf(page, 'Todas')).toEqual([['Todas', '1', '0', '+1']])
      expect(await page.getByLabel('Estado').locator('option').allTextContents()).toEqual(['Todos los que puedes ver', 'Oaxaca'])
      expect(await rowsOf(page, 'Búsquedas sin resultado')).toEqual([])
    })
    await open({ viewport: desktop }, async (page) => {
      await enterAs(page, 'state-editor', ['jalisco'])
      await page.goto(cms(`/admin/figures?${november}`))
      await page.locator('.figures-table').first().waitFor()
      expect(await rowsOf(page, 'Todas')).toEqual([])
      expect((await rowsOf(page, 'Guías: «Sí, me sirvió»')).map((cells) => cells[1])).toEqual(['7'])
    })
    await open({ viewport: desktop }, async (page) => {
      await enterAs(page, 'operator', ['jalisco'])
      await page.locator('#nav-call').waitFor()
      expect(await page.locator('#nav-figures').count()).toBe(0)
      await page.goto(cms(`/admin/figures?${november}`))
      await page.waitForURL(/\/admin\/?$/)
    })
  })

  it('say so where nothing was counted, and where they cannot be read', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      await page.goto(cms('/admin/figures?from=2025-01-01&until=2025-01-31'))
      await page.getByText('En esos días no se contó nada.').waitFor()
      expect(await axeFindings(page, 'main')).toEqual([])
      await inDatabase([{ sql: 'ALTER TABLE daily_counts RENAME TO daily_counts_away' }])
      try {
        await page.goto(cms(`/admin/figures?${november}`))
        await page.getByRole('alert').getByText('No se pudieron leer las cifras.').waitFor()
        expect(await axeFindings(page, 'main')).toEqual([])
      } finally {
        await inDatabase([{ sql: 'ALTER TABLE daily_counts_away RENAME TO daily_counts' }])
      }
      await page.getByRole('link', { name: 'Intentar otra vez' }).click()
      await page.locator('.figures-table').first().waitFor()
    })
  })
})
