import { patient } from '@justicia/shared-content/patience'
import type { Page } from 'playwright-core'

/** Opens a row of a form. It may be open or folded, before and after an answer of the server. */
export async function unfold(page: Page, row: string): Promise<void> {
  const toggle = page.locator(`${row} button.collapsible__toggle`).first()
  await toggle.waitFor()
  if (/--collapsed/.test((await toggle.getAttribute('class')) ?? '')) await toggle.click()
}

/** Publishes the document of a form, and says yes where it is asked. @returns the status of the answer. */
export async function publish(page: Page): Promise<number> {
  // What the form waits for before it publishes takes up to 8 s for what is changed, and 30 s for its own saving.
  const timeout = patient(60_000)
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' &&
      /\/api\/(guides|flows)\//.test(response.url()) &&
      !response.url().includes('autosave=true'),
    { timeout },
  )
  saved.catch(() => undefined)
  await page
    .getByRole('button', { name: /^Publicar/ })
    .first()
    .click()
  const yes = page.getByRole('button', { name: 'Sí, publicar' })
  await Promise.race([saved, yes.waitFor({ timeout }).then(() => yes.click())])
  return (await saved).status()
}

/** A document as the tests of the admin ask for it. */
export interface Found {
  id: string | number
  updatedAt: string
  guide?: number
  overrides?: { section: string }[]
  sections?: { key: string; title: string }[]
}

/** The first document of a collection. @param where as the REST interface takes it. @param api an address of that. */
export async function firstOf(
  page: Page,
  { api, collection, where }: { api: (address: string) => string; collection: string; where: string },
): Promise<Found> {
  const answer = await page.request.get(api(`${collection}?${where}&depth=0&limit=1&locale=es`))
  const [doc] = ((await answer.json()) as { docs: Found[] }).docs
  if (doc === undefined) throw new Error(`no ${collection} with ${where}`)
  return doc
}
