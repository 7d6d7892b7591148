import type { Page } from 'playwright-core'

/** The account that a CMS of the browser tests is seeded with. */
export const firstAdmin = { email: 'editora@justicia.localhost', password: 'una-clave-de-prueba-larga' } as const

/** The same, as commands of the CMS are told of it. */
export const firstAdminEnvironment = {
  JUSTICIA_ADMIN_EMAIL: firstAdmin.email,
  JUSTICIA_ADMIN_PASSWORD: firstAdmin.password,
} as const

/** Logs in as an account, in the form. @param port of the CMS. */
export async function logInAs(page: Page, port: number, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`http://localhost:${port}/admin/login`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
}
