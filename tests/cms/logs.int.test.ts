import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observingRoutes } from '../../cms/src/observing/observingRoutes.ts'
import { fixtureContent } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

const planted = {
  email: 'quien.busca@ejemplo-privado.mx',
  password: 'una clave que nadie debe leer',
  ip: '203.0.113.77',
  search: 'golpeada-por-su-pareja',
  text: 'Lo que se escribe en un borrador, y que nadie más lee.',
}

await describeOnEachDatabase('the log and the checks of a CMS', (database) => {
  let cms: TestCms
  let editor: Account
  let log = ''
  const headers = { 'x-forwarded-for': planted.ip, 'user-agent': 'navegador de prueba' }

  beforeAll(async () => {
    cms = await database.open({ logLevel: 'trace', logTo: { write: (line) => (log += line) } })
    editor = await cms.account(['admin'])
  })
  afterAll(() => cms.close())

  it('says what goes wrong and nothing of who or what, at the finest level', async () => {
    const logIn = (email: string, password: string) => cms.rest('POST', 'users/login', { body: { email, password }, headers })
    expect((await logIn(editor.user.email, editor.password)).status).toBe(200)
    expect((await logIn(planted.email, planted.password)).status).toBe(401)
    expect((await logIn(editor.user.email, planted.password)).status).toBe(401)
    const form = new FormData()
    form.set('_payload', JSON.stringify({ slug: 'prueba', alt: planted.text, credit: planted.email, _status: 'published' }))
    form.set(
      'file',
      new File([readFileSync(path.join(fixtureContent, 'media/cuadro.png'))], `${planted.search}.png`, { type: 'image/png' }),
    )
    expect((await cms.rest('POST', 'media?locale=es', { as: editor, form, headers })).status).toBe(201)
    const search = `terms?where[term][like]=${planted.search}&where[definition][like]=${encodeURIComponent(planted.email)}`
    expect((await cms.rest('GET', search, { as: editor, headers })).status).toBe(200)
    const term = { slug: 'privada', term: planted.search, definition: planted.text, _status: 'published' }
    expect((await cms.rest('POST', 'terms?locale=es', { as: editor, body: term, headers })).status).toBe(201)
    // Faults of every kind: refused by a rule, by the database, by nobody knows what.
    expect((await cms.rest('POST', 'terms?locale=es', { as: editor, body: term, headers })).status).toBe(400)
    expect((await cms.rest('GET', `terms/${planted.search}`, { as: editor, headers })).status).toBe(404)
    const fault = new Error(`de ${planted.email} en ${planted.ip}: GET /api/terms?q=${planted.search} Bearer ${'k'.repeat(30)}`)
    cms.payload.logger.error({ err: fault, email: planted.email, req: { body: planted.text, ip: planted.ip } }, fault.message)
    expect(log).toContain('‹correo› en ‹ip›: GET /api/terms?‹…›')
    for (const secret of [...Object.values(planted), editor.password, editor.user.email, 'k'.repeat(30)])
      expect(log).not.toContain(secret)
  })

  describe('of the checks', () => {
    const routes = (settings: object = {}) => observingRoutes(async () => cms.payload, { ...cms.settings, ...settings })

    it('says that it lives, and that editors can work', async () => {
      expect(await (routes().alive() as Response).json()).toEqual({ status: 'ok' })
      const ready = await routes().ready()
      expect(ready.status).toBe(200)
      expect(await ready.json()).toEqual({ status: 'ok', checks: { database: true, migrations: true, media: true } })
    })

    it('says what is missing, and no more', async () => {
      const file = path.join(fixtureContent, 'facts.yaml')
      const without = await routes({ mediaDir: file }).ready()
      expect(without.status).toBe(503)
      expect(await without.json()).toEqual({ status: 'failed', checks: { database: true, migrations: true, media: false } })
      const away = observingRoutes(() => Promise.reject(new Error(planted.password)), cms.settings)
      const text = await (await away.ready()).text()
      expect(text).toBe('{"status":"failed","checks":{"database":false,"migrations":false,"media":false}}')
    })

    it('gives numbers to who has the token, and to nobody where there is none', async () => {
      const ask = (token: string, given?: string) =>
        routes({ metricsToken: token }).metrics(
          new Request('http://localhost/metrics', { headers: given === undefined ? {} : { authorization: `Bearer ${given}` } }),
        )
      expect((await ask('', '')).status).toBe(404)
      expect((await ask('abc')).status).toBe(404)
      expect((await ask('abc', 'abd')).status).toBe(404)
      const text = await (await ask('abc', 'abc')).text()
      expect(text).toContain('justicia_cms_check{check="database"} 1')
      expect(text).toMatch(/^justicia_cms_last_event [1-9]\d*$/m)
      expect(text).toMatch(/^process_resident_memory_bytes /m)
      for (const secret of [...Object.values(planted), editor.user.email]) expect(text).not.toContain(secret)
    })
  })
})
