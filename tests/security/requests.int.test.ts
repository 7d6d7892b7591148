import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, describeRules, type TestCms } from '../cms/support/testCms.ts'

const megabyte = 1024 * 1024
const origin = 'http://localhost:3000'

await describeRules('requests to the CMS', (database) => {
  let cms: TestCms
  let editor: Account
  let token: string
  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['admin'])
    const { email } = editor.user
    token = (await cms.payload.login({ collection: 'users', data: { email, password: editor.password } })).token ?? ''
  })
  afterAll(() => cms.close())

  const send = async (
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: BodyInit } = {},
  ) => {
    const request = new Request(`${origin}/api/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    } as RequestInit)
    const response = await cms.api(request)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, said: sentenceIn(text) }
  }
  const sentenceIn = (text: string): string | undefined => {
    try {
      return JSON.parse(text).errors?.[0]?.message
    } catch {
      return undefined
    }
  }
  const json = { 'content-type': 'application/json' }
  const signed = () => ({ ...json, authorization: `JWT ${token}` })
  const padded = (length: number) =>
    JSON.stringify({ email: 'x@example.org', password: '' }).replace('""', `"${'x'.repeat(length - 39)}"`)
  /** In pieces, and without telling how long it is. */
  const chunked = (text: string) =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < text.length; at += 65_536) controller.enqueue(new TextEncoder().encode(text.slice(at, at + 65_536)))
        controller.close()
      },
    })

  describe('bodies', () => {
    it.each([
      ['users/login', 1],
      ['users/forgot-password', 1],
      ['users', 1],
      ['payload-preferences/x', 1],
      ['guides', 1],
      ['facts', 1],
    ])('of strangers to %s end at %i MB, with and without a length', async (path, megabytes) => {
      const over = padded(megabytes * megabyte + 1)
      for (const body of [over, chunked(over)]) {
        const answer = await send('POST', path, {
          headers: { ...json, ...(typeof body === 'string' ? { 'content-length': String(body.length) } : {}) },
          body,
        })
        expect({ status: answer.status, said: answer.said }).toEqual({
          status: 413,
          said: 'Es demasiado para guardarlo de una vez: hay lugar para 1 MB. Divide el texto o quita lo que sobre.',
        })
      }
      expect((await send('POST', path, { headers: json, body: padded(megabytes * megabyte) })).status).not.toBe(413)
    })

    it('of editors end at 5 MB where texts are long, and at 1 MB where they are not', async () => {
      const body = padded(3 * megabyte)
      expect((await send('POST', 'guides?draft=true', { headers: signed(), body })).status).not.toBe(413)
      expect((await send('PATCH', `users/${editor.user.id}`, { headers: signed(), body })).status).toBe(413)
      expect((await send('POST', 'payload-preferences/x', { headers: signed(), body })).status).toBe(413)
      expect((await send('POST', 'guides?draft=true', { headers: signed(), body: padded(5 * megabyte + 1) })).status).toBe(413)
    })

    it('are refused by their length alone, whatever kind they say they are', async () => {
      for (const kind of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json; x',
      ])
        expect(
          (await send('POST', 'users/login', { headers: { 'content-type': kind }, body: 'x'.repeat(2 * megabyte) })).status,
        ).toBe(413)
    })

    it('a body that is longer than it says is refused', async () => {
      const headers = { ...json, 'content-length': '10' }
      expect((await send('POST', 'users/login', { headers, body: chunked(padded(2 * megabyte)) })).status).toBe(413)
    })

    it.each([
      ['a list in a list 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      ['an object in an object', `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`],
      ['brackets without an end', '[{'.repeat(100_000)],
      ['a number without end', '{"email":"x@example.org","order":1e309}'],
      ['a negative one', '{"a":[{"b":-1E+999}]}'],
      ['a long one', `{"a":${'9'.repeat(400)}}`],
    ])('%s is refused', async (_name, body) => {
      for (const path of ['users/login', 'facts']) {
        const answer = await send('POST', path, { headers: signed(), body })
        expect(answer.status, answer.text).toBe(400)
        expect(answer.said).toMatch(/\.$|Invalid JSON/)
      }
    })

    it('text that only looks deep or endless is taken', async () => {
      const said = `${'['.repeat(900)} "1e999" \\"${'{'.repeat(900)}`
      const body = JSON.stringify({ email: 'x@example.org', password: said })
      expect((await send('POST', 'users/login', { headers: json, body })).status).toBe(401)
    })
  })

  describe('addresses', () => {
    const operators = ['near', 'within', 'intersects', 'all']
    it.each([
      ...operators.map((name) => `facts?where[key][${name}]=1`),
      ...operators.map((name) => `facts?where[or][0][and][0][key][${name}]=1`),
      'facts?where[key][all][]=1',
      'facts?where[order][equals]=1e309',
      'facts?limit=1e309',
      'facts?page=-1e999',
      'facts?depth=Infinity',
      'facts?where[key][equals]=a%00b',
      'media/file/a%00.png',
      'media/file/%00',
      'facts/%00',
      'facts/%E0%A4%A',
    ])('%s is refused with a sentence', async (path) => {
      const answer = await send('GET', path, { headers: signed() })
      expect(answer.status, answer.text).toBe(400)
      expect(answer.said).toMatch(/\.$/)
    })

    it.each([
      'users/logout',
      'users/login',
      'users/forgot-password',
      'users/1e309',
      'users/NaN',
      'users/Infinity',
      'users/-1',
      'users/0',
      'users/99999999999999999999999',
      'users/1.5',
      'users/constructor',
      'users/__proto__',
      'users/[object%20Object]',
      'users/%20',
      `users/${'a'.repeat(3000)}`,
      'facts/versions/x',
      'facts/versions/1e309',
      'facts?sort=noexiste',
      'facts?sort=-__proto__',
      'facts?where[noexiste][equals]=1',
      'facts?where=x',
      'facts?where[id][equals]=x',
      'facts?where[id][in]=x',
      'facts?where[id][greater_than]=x',
      'facts?where[createdAt][greater_than]=nunca',
      'facts?where[updatedAt][equals]=x',
      'facts?where[value][like]=%25',
      'facts?where[value][like]=(',
      'facts?where[value][like]=\\',
      'facts?where[value][contains]=[',
      'facts?where[key][exists]=quizá',
      'facts?where[key][in]=',
      'facts?where[key][not_in][]=',
      'facts?where[key][constructor]=1',
      'facts?where[key][equals][a][b]=1',
      'facts?where[or]=x',
      'facts?where[and][0]=x',
      'facts?where[__proto__][equals]=1',
      'facts?select=x',
      'facts?select[noexiste]=true',
      'facts?populate=x',
      'facts?joins=x',
      'facts?limit=x&page=x&depth=x',
      'facts?limit=-5&page=-5&depth=-5',
      'facts?limit=0.5&page=1.5',
      'facts?locale=zz&fallback-locale=zz',
      'facts?draft=x&trash=x&pagination=x',
      'media/file/noexiste.png',
      'media/file/..%2f..%2fjusticia.db',
      'noexiste',
      'globals/noexiste',
      '__proto__',
      'constructor',
      'access',
      'og',
    ])('GET %s never ends in a fault of the server', async (path) => {
      for (const headers of [signed(), {}]) {
        const { status, text } = await send('GET', path, { headers })
        expect(status, text.slice(0, 300)).toBeLessThan(500)
      }
    })

    it.each([
      ['POST', 'null'],
      ['POST', '[]'],
      ['POST', '"x"'],
      ['POST', '7'],
      ['POST', 'true'],
      ['POST', '{'],
      ['POST', ''],
      ['POST', '{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{}}}'],
      ['PATCH', 'null'],
      ['PATCH', '[]'],
      ['PATCH', '"x"'],
      ['PATCH', '{'],
    ])('%s %s never ends in a fault of the server', async (method, body) => {
      for (const path of ['users', 'users/login', 'users/reset-password', 'users/unlock', 'users/first-register', 'facts'])
        for (const headers of [signed(), json]) {
          const target = method === 'PATCH' ? `users/${editor.user.id}` : path
          const { status, text } = await send(method, target, { headers, body })
          expect(status, `${target} ${text.slice(0, 300)}`).toBeLessThan(500)
        }
      expect(({} as { roles?: unknown }).roles).toBeUndefined()
    })

    it('a form whose text is no JSON is refused', async () => {
      const form = new FormData()
      form.set('_payload', '{no')
      const { status } = await send('POST', 'facts', { headers: { authorization: `JWT ${token}` }, body: form })
      expect(status).toBe(400)
    })

    it.each([
      ['is cut off in its file', 'x', '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nPNG'],
      ['is cut off in the head of a part', 'x', '--x\r\ncontent-disposition: form-da'],
      ['ends without its last line', 'x', '--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n{}\r\n'],
      [
        'has a sign in a name that no name has',
        'x',
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a\0.png"\r\n\r\nP\r\n--x--',
      ],
      [
        'is divided by another line than it says',
        'y',
        '--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n{}\r\n--x--',
      ],
      ['does not say how it is divided', undefined, '--x--'],
      ['is empty', 'x', ''],
    ])('a form that %s is refused in words', async (_what, boundary, body) => {
      for (const path of ['facts', 'media']) {
        const type = `multipart/form-data${boundary === undefined ? '' : `; boundary=${boundary}`}`
        const { status, text } = await send('POST', path, {
          headers: { authorization: `JWT ${token}`, 'content-type': type },
          body,
        })
        expect([path, status, text]).toEqual([path, 400, expect.stringMatching(/formulario|obligatorio|archivo|vacío/)])
      }
    })
  })

  describe('sessions of a browser', () => {
    const cookie = () => `justicia-token=${token}`
    const rename = (headers: Record<string, string>) =>
      send('PATCH', `users/${editor.user.id}`, {
        headers: { ...json, cookie: cookie(), ...headers },
        body: JSON.stringify({ name: 'Otra' }),
      })

    it.each([
      [{ origin: 'http://localhost:4700' }],
      [{ origin: 'http://127.0.0.1:4700' }],
      [{ origin: 'http://evil.localhost:3000' }],
      [{ origin: 'https://localhost:3000' }],
      [{ origin: 'http://localhost:3000.evil.example' }],
      [{ origin: 'null' }],
      [{ origin: '' }],
      [{ 'sec-fetch-site': 'cross-site' }],
      [{ 'sec-fetch-site': 'same-site' }],
      [{ referer: 'http://localhost:4700/x' }],
      [{ referer: 'http://localhost:30001/' }],
      [{ origin: 'http://localhost:4700', 'sec-fetch-site': 'same-origin' }],
    ])('changes begun elsewhere are refused: %j', async (headers) => {
      const { status, said } = await rename(headers as Record<string, string>)
      expect(status).toBe(403)
      expect(said).toBe(`Esta petición empezó en otro sitio. Abre el CMS en ${origin}/admin y hazlo ahí.`)
    })

    it.each([
      [{ origin }],
      [{ origin: 'http://127.0.0.1:3000' }],
      [{ 'sec-fetch-site': 'same-origin' }],
      // A program of this machine, which sends the session that it opened.
      [{}],
    ])('changes begun in the admin are made: %j', async (headers) => {
      expect((await rename(headers as Record<string, string>)).status).toBe(200)
    })

    it('a session in a header needs no origin: no other site can send it', async () => {
      const headers = { ...signed(), origin: 'http://localhost:4700' }
      const body = JSON.stringify({ name: 'Otra' })
      expect((await send('PATCH', `users/${editor.user.id}`, { headers, body })).status).toBe(200)
    })

    it('what is read from elsewhere is what anybody reads', async () => {
      const { text } = await send('GET', 'users/me', { headers: { cookie: cookie(), origin: 'http://localhost:4700' } })
      expect(JSON.parse(text).user).toBeNull()
    })
  })

  it('no answer is kept by a browser or a proxy', async () => {
    for (const [method, path, headers] of [
      ['GET', 'users/me', signed()],
      ['GET', 'facts', signed()],
      ['GET', 'facts', {}],
      ['GET', 'noexiste', {}],
      ['GET', 'media/file/noexiste.png', signed()],
      ['POST', 'users/login', json],
      ['OPTIONS', 'users', {}],
      ['GET', 'facts?limit=1e309', {}],
    ] as const)
      expect(
        (await send(method, path, { headers, ...(method === 'POST' ? { body: '{}' } : {}) })).headers.get('cache-control'),
      ).toBe('private, no-store')
  })
})
