import { patient } from '@justicia/shared-content/patience'
import { describe, expect, it } from 'vitest'
import { desktop, useBrowser } from './support/browser.ts'
import { useFilledCms } from './support/filledCms.ts'
import { firstAdmin } from './support/firstAdmin.ts'

const { open } = useBrowser()
const { api, cms, logIn, port } = useFilledCms()

describe('the CMS as a network sees it', () => {
  const address = (path: string) => `http://127.0.0.1:${port()}${path}`
  const logInAs = (who: string, headers: Record<string, string>, secret = 'no es esta') =>
    fetch(address('/api/users/login'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email: who, password: secret }),
    })

  it('limits log-ins by where they come from, whatever they say of it', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 7; time++)
      statuses.push((await logInAs('nadie@example.org', { 'x-forwarded-for': `203.0.113.${time}` })).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect((await logInAs(firstAdmin.email, {}, firstAdmin.password)).status).toBe(200)
  })

  it('refuses a body that is too long, also one that does not say its length, and goes on answering', async () => {
    const piece = new TextEncoder().encode('x'.repeat(65_536))
    let pieces = 0
    const endless = new ReadableStream({
      pull: (controller) => (++pieces > 48 ? controller.close() : controller.enqueue(piece)),
    })
    for (const body of ['x'.repeat(3_000_000), endless]) {
      const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit
      expect((await fetch(address('/api/users/login'), request)).status).toBe(413)
    }
    expect((await fetch(address('/api/users/me'))).status).toBe(200)
  })

  it('tells browsers to keep nothing and to lend nothing to other sites', async () => {
    const noLink = await fetch(address('/api/preview/shared/nada'))
    expect([noLink.status, noLink.headers.get('referrer-policy')]).toEqual([404, 'no-referrer'])
    for (const path of ['/admin/login', '/api/users/me']) {
      const { headers } = await fetch(address(path))
      expect(headers.get('cache-control'), path).toContain('no-store')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(headers.get('permissions-policy'), path).toContain('camera=()')
      // Only an https address has it.
      expect(headers.get('strict-transport-security'), path).toBeNull()
    }
  })

  it('calls no function of the admin by a name that none has, and repeats nothing of what it was sent', async () => {
    const page = await (await fetch(address('/admin/login'))).text()
    const [, action = ''] = /\\"id\\":\\"([\da-f]{40,42})\\",\\"bound\\"/.exec(page) ?? []
    const call = (name: unknown) =>
      fetch(address('/admin/login'), {
        method: 'POST',
        headers: { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' },
        body: JSON.stringify([{ name, args: { canary: 'Canario7391' } }]),
      })
    // One that there is, to whom nobody is logged in.
    expect((await call('form-state')).status).toBe(200)
    for (const name of [
      'constructor',
      'valueOf',
      'toString',
      '__proto__',
      'hasOwnProperty',
      'no-hay',
      '',
      null,
      7,
      ['constructor'],
    ]) {
      const answer = await call(name)
      const text = await answer.text()
      expect([name, answer.status, text.includes('Canario7391')]).toEqual([name, 500, false])
    }
  })

  it('while no mail is sent, offers no link to get a new password by mail', async () => {
    await open({ viewport: desktop }, async (page) => {
      await page.goto(address('/admin/login'))
      await page.getByText('¿Olvidaste tu contraseña? Pide una nueva a quien administra.').waitFor()
      expect(await page.locator('a[href$="/forgot"]').isVisible()).toBe(false)
      await page.goto(address('/admin/forgot'))
      await page.waitForURL(/\/admin\/login$/)
    })
  })

  it('lets who must change their password do it, with the present one, and nothing else before', async () => {
    const person = { email: 'nueva@example.org', first: 'nube canasta tinta volcán', own: 'ladrillo perico azul monte' }
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const created = await page.request.post(api('users'), {
        data: {
          name: 'Persona',
          email: person.email,
          password: person.first,
          roles: ['national-editor'],
          mustChangePassword: true,
        },
      })
      expect(created.status()).toBe(201)
    })
    await open({ viewport: desktop }, async (page) => {
      await page.goto(cms('/admin/login'))
      await page.locator('input[name=email]').fill(person.email)
      await page.locator('input[name=password]').fill(person.first)
      await page.locator('button[type=submit]').click()
      await page.waitForURL(/\/admin\/account$/)
      await page.goto(cms('/admin/collections/guides'))
      await page.waitForURL(/\/admin\/account$/)
      // The form takes no save while the server looks at what was written: whoever is quicker presses again.
      const saveWith = async (written: Record<string, string>): Promise<number | undefined> => {
        for (const [name, text] of Object.entries(written)) await page.locator(`input[name=${name}]`).fill(text)
        const sent = page
          .waitForRequest((request) => request.method() === 'PATCH' && request.url().includes('/api/users/'), {
            timeout: patient(5000),
          })
          .catch(() => undefined)
        await page.locator('#action-save').click()
        const request = await sent
        return request === undefined ? await saveWith(written) : (await request.response())?.status()
      }
      await page.locator('#change-password').click()
      expect(await saveWith({ password: person.own, 'confirm-password': person.own })).toBe(403)
      await page.getByText('Escribe tu contraseña actual para cambiar tu contraseña o tu correo.').first().waitFor()
      expect(await saveWith({ currentPassword: person.first })).toBe(200)
      await page.goto(cms('/admin/collections/guides'))
      expect(new URL(page.url()).pathname).toBe('/admin/collections/guides')
    })
  })
})
