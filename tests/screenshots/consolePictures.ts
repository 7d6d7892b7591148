import path from 'node:path'
import { today } from '@justicia/shared-content/day'
import { patient } from '@justicia/shared-content/patience'
import type { Browser, Page } from 'playwright-core'
import { TestCitizen } from '../channels/support/TestCitizen.ts'
import { schemes, screens, takePicture } from './pictures.ts'

/** A CMS that runs with its chat, and an administrator of it. */
export interface ChattingCms {
  /** Its origin. */
  cms: string
  /** Where its chat listens. */
  chat: string
  /** Of Jalisco's site, from which citizens write. */
  site: string
  email: string
  password: string
}

/** Hours in which the chat of Jalisco is open whenever pictures are taken. */
export const pictureHours = [
  {
    ...{ state: 'jalisco', channel: 'chat', zone: 'America/Mexico_City', restDays: 'open' },
    week: [{ days: [1, 2, 3, 4, 5, 6, 7], spans: [{ from: '00:00', to: '24:00' }] }],
    source: { who: 'Las imágenes de la documentación', on: today() },
  },
]

/** What is said in the pictures; nobody said it. */
const said = [
  ['citizen', 'Se llevaron a mi hijo unos policías en la mañana y nadie me dice nada'],
  ['operator', 'Estoy contigo. Primero: ¿tú y tu familia están en un lugar seguro ahora?'],
  ['citizen', 'Sí, estoy en mi casa'],
  ['operator', 'Bien. Te mando qué hacer primero; léelo con calma y aquí sigo.'],
] as const

/** Takes pictures of «Conversaciones»: who waits, and a conversation. @returns how many. */
export async function takeConsolePictures(browser: Browser, folder: string, at: ChattingCms): Promise<number> {
  const account = { email: 'atiende@justicia.localhost', password: at.password }
  await makeOperator(browser, at, account)
  let count = 0
  for (const [screen, viewport] of screens)
    for (const [scheme, colorScheme] of schemes) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'es-MX', reducedMotion: 'reduce' })
      context.setDefaultTimeout(patient(60_000))
      const page = await context.newPage()
      await logIn(page, at.cms, account)
      await page.goto(`${at.cms}/admin/console`)
      await page.getByText('Nadie espera en tus estados.').waitFor()
      await page.getByRole('radio', { name: 'Libre' }).check()
      await page.getByText('Te llegan conversaciones nuevas.').waitFor()
      const people = [
        await arrive(at, { topic: 'detuvieron-a-mi-familiar' }),
        await arrive(at, { topic: 'me-llego-un-citatorio' }),
        await arrive(at, { urgent: true, topic: 'violencia-familiar' }),
      ]
      const picture = async (name: string) => {
        await takePicture(page, path.join(folder, `${name}-${screen}-${scheme}.webp`))
        count++
      }
      await page.getByText('Peligro ahora').waitFor()
      await page.getByText('Me llegó un citatorio').first().waitFor()
      await picture('espera')
      await page.getByRole('button', { name: /^Tomar: Detuvieron/ }).click()
      await talk(page, people[0])
      await picture('conversacion')
      if (screen === 'telefono') await page.getByRole('button', { name: 'Ayuda' }).click()
      await page.getByRole('heading', { name: 'Leer en voz alta' }).scrollIntoViewIfNeeded()
      await page.getByRole('heading', { name: 'Leer en voz alta' }).evaluate((element) => element.scrollIntoView())
      await picture('conversacion-ayuda')
      for (const person of people) await person.post('forget', {})
      await context.close()
    }
  return count
}

async function talk(page: Page, person: TestCitizen | undefined): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Mensaje para/ })
  await box.waitFor()
  for (const [by, text] of said) {
    if (by === 'citizen') await person?.say(text)
    else {
      await box.fill(text)
      await box.press('Enter')
    }
    await page.getByRole('log').getByText(text).waitFor()
    await page.getByText('Se envía…').waitFor({ state: 'detached' })
  }
  await page.getByLabel('Parte de la guía').waitFor({ state: 'attached' })
  // No help is shown while somebody is not done writing.
  await box.blur()
}

async function arrive({ chat, site }: ChattingCms, about: object): Promise<TestCitizen> {
  const person = new TestCitizen([chat], site)
  const { status } = await person.open(about)
  if (status !== 200) throw new Error(`The chat is not open: ${status}`)
  return person
}

async function makeOperator(
  browser: Browser,
  { cms, email, password }: ChattingCms,
  account: { email: string; password: string },
) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await logIn(page, cms, { email, password })
  await page.request.post(`${cms}/api/users`, {
    data: { name: 'Quien atiende', ...account, roles: ['operator'], states: ['jalisco'] },
  })
  await context.close()
}

async function logIn(page: Page, cms: string, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`${cms}/admin/login`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
}
