import crypto from 'node:crypto'
import { patient } from '@justicia/shared-content/patience'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Account, describeOnEachDatabase, type RestAnswer, type TestCms } from '../cms/support/testCms.ts'

const strong = 'nube canasta tinta volcán'
const other = 'ladrillo perico azul monte'

/** Far beyond what a request takes, and far below the half minute of one that waits for itself. */
const bound = patient(15_000)

const sentence = ({ body }: RestAnswer) => body.errors?.[0]?.data?.errors?.[0]?.message ?? body.errors?.[0]?.message

await describeOnEachDatabase('accounts', (database) => {
  let cms: TestCms
  let admin: Account
  let editor: Account
  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    editor = await cms.account(['national-editor'])
  })
  afterAll(() => cms.close())

  /** From an address of its own, so that the limits of one test are not those of another. */
  let host = 0
  const stranger = () => ({ 'x-forwarded-for': `198.51.100.${++host}` })
  const logIn = (email: string, password: unknown, headers: Record<string, string> = stranger()) =>
    cms.rest('POST', 'users/login', { body: { email, password }, headers })

  describe('no request waits for itself', () => {
    const routes: [method: string, path: string, body?: unknown][] = [
      ['POST', 'users/forgot-password', { email: 'nadie@example.org' }],
      ['POST', 'users/forgot-password', { email: 'cuenta1@example.org' }],
      ['POST', 'users/login', { email: 'nadie@example.org', password: 'x' }],
      ['POST', 'users/login', { email: 'cuenta1@example.org', password: 'x' }],
      ['POST', 'users/reset-password', { token: 'x', password: strong }],
      ['POST', 'users/first-register', { email: 'x@example.org', password: strong, name: 'X', roles: ['admin'] }],
      ['POST', 'users/unlock', { email: 'cuenta1@example.org' }],
      ['POST', 'users/verify/x'],
      ['POST', 'users/refresh-token'],
      ['GET', 'users/me'],
      ['GET', 'users/init'],
      ['GET', 'users'],
      ['GET', 'users/count'],
      ['GET', 'access'],
      ['POST', 'users', { email: 'nueva@example.org', password: strong, name: 'Nueva', roles: ['operator'] }],
      ['PATCH', 'users?where[email][equals]=nueva@example.org', { name: 'Otra' }],
      ['DELETE', 'users?where[email][equals]=nueva@example.org'],
      ['POST', 'payload-preferences/prueba', { value: { a: 1 } }],
      ['GET', 'payload-preferences/prueba'],
      ['DELETE', 'payload-preferences/prueba'],
      ['GET', 'payload-locked-documents'],
      ['GET', 'payload-jobs/run'],
      ['POST', 'users/logout'],
    ]
    it.each(['anybody', 'an administrator'])('asked by %s', async (who) => {
      const as = who === 'anybody' ? undefined : await cms.account(['admin'])
      for (const [method, path, body] of routes) {
        const begun = performance.now()
        const { status } = await cms.rest(method, path, {
          ...(as === undefined ? {} : { as }),
          ...(body === undefined ? {} : { body }),
          headers: stranger(),
        })
        expect(performance.now() - begun, `${method} ${path}`).toBeLessThan(bound)
        if (status !== 503) expect(status, `${method} ${path}`).toBeLessThan(500)
      }
    })

    it('while many ask for a password, others enter and save', async () => {
      const asked = Array.from({ length: 10 }, () =>
        cms.rest('POST', 'users/forgot-password', { body: { email: editor.user.email }, headers: stranger() }),
      )
      const begun = performance.now()
      expect((await logIn(editor.user.email, editor.password)).status).toBe(200)
      expect((await cms.rest('PATCH', `users/${editor.user.id}`, { as: editor, body: { name: 'Edición' } })).status).toBe(200)
      await Promise.all(asked)
      expect(performance.now() - begun).toBeLessThan(bound)
    })
  })

  it('without a mail server, a forgotten password is refused for all alike, whatever is asked', async () => {
    const bodies = [
      { email: editor.user.email },
      { email: 'nadie@example.org' },
      { email: editor.user.email, disableEmail: true, expiration: 9e12 },
      {},
    ]
    for (const body of bodies) {
      const answer = await cms.rest('POST', 'users/forgot-password', { body, headers: stranger() })
      expect({ status: answer.status, said: sentence(answer) }).toEqual({
        status: 503,
        said: 'El correo no está configurado. Pide una contraseña nueva a quien administra.',
      })
    }
    await expect(cms.payload.forgotPassword({ collection: 'users', data: { email: editor.user.email } })).rejects.toThrow(
      /correo no está configurado/,
    )
  })

  describe('a log-in tells nothing of who has an account', () => {
    it('by its words', async () => {
      const known = await logIn(editor.user.email, 'no es esta')
      const unknown = await logIn('nadie@example.org', 'no es esta')
      expect({ status: known.status, body: known.body }).toEqual({ status: unknown.status, body: unknown.body })
      expect(known.status).toBe(401)
    })

    it('by its work: each checks one password', async () => {
      const work: unknown[][] = []
      const spy = vi.spyOn(crypto, 'pbkdf2').mockImplementation((...args: unknown[]) => {
        const [, , iterations, length, digest, done] = args as [
          unknown,
          unknown,
          number,
          number,
          string,
          (e: null, key: Buffer) => void,
        ]
        work.push([iterations, length, digest])
        setImmediate(() => done(null, Buffer.alloc(length)))
      })
      try {
        for (const email of [editor.user.email, 'nadie@example.org', ' NADIE@example.org ']) {
          work.length = 0
          expect((await logIn(email, 'no es esta')).status).toBe(401)
          expect(work, email).toEqual([[600_000, 32, 'sha256']])
        }
      } finally {
        spy.mockRestore()
      }
    })

    it('by its limits: both wait after five mistakes, and are told so in the same words', async () => {
      const ends: RestAnswer[] = []
      for (const email of [editor.user.email, 'nadie@example.org']) {
        const headers = stranger()
        for (let time = 0; time < 5; time++) expect((await logIn(email, 'no es esta', headers)).status).toBe(401)
        ends.push(await logIn(email, editor.password, headers))
      }
      for (const end of ends) {
        expect(end.status).toBe(429)
        expect(sentence(end)).toMatch(/^Demasiados intentos: espera (1 minuto|\d+ segundos) y vuelve a intentarlo\.$/)
        expect(Number(end.headers.get('retry-after'))).toBeGreaterThan(0)
      }
      // Nobody keeps the owner of an account out of it.
      expect((await logIn(editor.user.email, editor.password)).status).toBe(200)
    })
  })

  it('the limits hold however the address of the log-in is written', async () => {
    const headers = stranger()
    const paths = ['users/login', 'users/LOGIN', 'users/login/', 'users/%6cogin', 'users/login?x=1', 'users/login']
    const ends: number[] = []
    for (const path of [...paths, ...paths])
      ends.push((await cms.rest('POST', path, { body: { email: admin.user.email, password: 'x' }, headers })).status)
    expect(ends.filter((status) => status === 401).length).toBeLessThanOrEqual(5)
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email: admin.user.email, password: admin.password }))
    expect((await cms.rest('POST', 'users/login', { form, headers })).status).toBe(429)
  })

  it(
    'one password tried at many accounts ends in 429, and so do guesses at tokens',
    async () => {
      const spray = stranger()
      const sprayed: number[] = []
      for (let account = 0; account < 34; account++) sprayed.push((await logIn(`a${account}@example.org`, 'x', spray)).status)
      expect(sprayed.slice(-4)).toEqual([429, 429, 429, 429])
      const guesser = stranger()
      const guessed: number[] = []
      for (let token = 0; token < 34; token++)
        guessed.push(
          (await cms.rest('POST', 'users/reset-password', { body: { token: `${token}`, password: strong }, headers: guesser }))
            .status,
        )
      expect(guessed.slice(-4)).toEqual([429, 429, 429, 429])
    },
    patient(300_000),
  )

  it('an administrator unlocks an account', async () => {
    const person = await cms.account(['operator'])
    const headers = stranger()
    for (let time = 0; time < 5; time++) await logIn(person.user.email, 'no es esta', headers)
    expect((await logIn(person.user.email, person.password, headers)).status).toBe(429)
    const body = { email: person.user.email }
    expect((await cms.rest('POST', 'users/unlock', { as: editor, body })).status).toBe(403)
    expect((await logIn(person.user.email, person.password, headers)).status).toBe(429)
    expect((await cms.rest('POST', 'users/unlock', { as: admin, body })).status).toBe(200)
    expect((await logIn(person.user.email, person.password, headers)).status).toBe(200)
  })

  describe('passwords', () => {
    it.each([
      ['short', 'corta', /al menos 12 caracteres/],
      ['blank', ' '.repeat(16), /en blanco/],
      ['padded', ` corta${' '.repeat(10)}`, /al menos 12 caracteres/],
      ['of one letter', 'aaaaaaaaaaaa', /fácil de adivinar/],
      ['common', 'password1234', /fácil de adivinar/],
      ['common in Spanish', 'contraseña2026', /fácil de adivinar/],
      ['a walk on the keyboard', 'qwertyuiop123', /fácil de adivinar/],
      ['with the name', 'tinta Socorro nube 7', /tu correo ni tu nombre/],
      ['with the address', 'volcán socorrito perico', /tu correo ni tu nombre/],
      ['endless', 'ñandú '.repeat(100), /no puede tener más de 200/],
      ['a number', 123456789012, /debe ser un texto/],
      ['an object', { a: 1 }, /debe ser un texto/],
      ['a list', ['x'], /debe ser un texto/],
      ['true', true, /debe ser un texto/],
      ['nothing', null, /debe ser un texto/],
    ])('that are %s are refused with a sentence, in a new account and in an old one', async (_kind, password, message) => {
      const account = { email: 'socorrito@example.org', name: 'Socorro', roles: ['operator'] }
      const created = await cms.rest('POST', 'users', { as: admin, body: { ...account, password } })
      expect({ status: created.status, said: sentence(created) }).toEqual({ status: 400, said: expect.stringMatching(message) })
      const changed = await cms.rest('PATCH', `users/${editor.user.id}`, {
        as: admin,
        body: { name: 'Socorro', email: 'socorrito@example.org', password },
      })
      expect({ status: changed.status, said: sentence(changed) }).toEqual({ status: 400, said: expect.stringMatching(message) })
    })

    it('that are long and unusual are taken', async () => {
      const account = { email: 'fuerte@example.org', name: 'Socorro', roles: ['operator'], password: strong }
      expect((await cms.rest('POST', 'users', { as: admin, body: account })).status).toBe(201)
      expect((await logIn('fuerte@example.org', strong)).status).toBe(200)
    })
  })

  describe('one’s own password and address', () => {
    let owner: Account
    let patch: (body: unknown, as?: Account, path?: string) => Promise<RestAnswer>
    beforeAll(async () => {
      owner = await cms.account(['national-editor'])
      patch = (body, as = owner, path = `users/${owner.user.id}`) => cms.rest('PATCH', path, { as, body, headers: stranger() })
    })

    it('change only with the current password', async () => {
      for (const change of [{ password: strong }, { email: 'otra@example.org' }, { password: strong, email: 'otra@example.org' }])
        for (const path of [`users/${owner.user.id}`, `users?where[id][equals]=${owner.user.id}`])
          for (const currentPassword of [undefined, '', 'no es esta contraseña', 7, { a: 1 }]) {
            const answer = await patch({ ...change, currentPassword }, owner, path)
            expect(answer.status === 403 || (answer.body.errors ?? []).length > 0, JSON.stringify(answer.body)).toBe(true)
          }
      expect((await logIn(owner.user.email, owner.password)).status).toBe(200)
      const { body } = await patch({ password: strong })
      expect(body.errors?.[0]?.data?.errors).toEqual([
        { path: 'currentPassword', message: 'Escribe tu contraseña actual para cambiar tu contraseña o tu correo.' },
      ])
    })

    it('their other fields change without it', async () => {
      expect((await patch({ name: 'Otro nombre', email: owner.user.email.toUpperCase() })).status).toBe(200)
    })

    it('with it they change, the other sessions end, and it is not told', async () => {
      const elsewhere = await logIn(owner.user.email, owner.password)
      const sessionOf = async () => {
        const headers = { authorization: `JWT ${elsewhere.body.token}` }
        return (await cms.rest('GET', 'users/me', { headers })).body.user
      }
      expect(await sessionOf()).not.toBeNull()
      const changed = await patch({ email: 'nuevo@example.org', currentPassword: owner.password })
      expect(changed.status).toBe(200)
      expect(JSON.stringify(changed.body)).not.toContain(owner.password)
      expect(await sessionOf()).toBeNull()
      expect((await cms.rest('GET', 'users/me', { as: owner })).body.user).not.toBeNull()
      expect((await patch({ password: other, currentPassword: owner.password })).status).toBe(200)
      expect((await logIn('nuevo@example.org', other)).status).toBe(200)
      expect((await logIn('nuevo@example.org', owner.password)).status).toBe(401)
    })

    it('an administrator gives another account a new password without it, and its sessions end', async () => {
      const person = await cms.account(['operator'])
      expect((await cms.rest('GET', 'users/me', { as: person })).body.user).not.toBeNull()
      expect((await patch({ password: strong }, admin, `users/${person.user.id}`)).status).toBe(200)
      expect((await cms.rest('GET', 'users/me', { as: person })).body.user).toBeNull()
      expect((await logIn(person.user.email, strong)).status).toBe(200)
    })

    it('guesses at it are slowed down', async () => {
      const person = await cms.account(['operator'])
      const headers = stranger()
      const ends: number[] = []
      for (let time = 0; time < 7; time++)
        ends.push(
          (
            await cms.rest('PATCH', `users/${person.user.id}`, {
              as: person,
              body: { password: strong, currentPassword: `intento ${time}` },
              headers,
            })
          ).status,
        )
      expect(ends).toEqual([403, 403, 403, 403, 403, 429, 429])
    })
  })

  it('an account that must change its password does nothing else until it has', async () => {
    const person = await cms.account(['admin'])
    expect((await cms.rest('PATCH', `users/${person.user.id}`, { as: admin, body: { mustChangePassword: true } })).status).toBe(
      200,
    )
    const act = (method: string, path: string, body?: unknown) =>
      cms.rest(method, path, { as: person, headers: stranger(), ...(body === undefined ? {} : { body }) })
    for (const [method, path, body] of [
      ['GET', 'guides'],
      ['GET', 'facts'],
      ['POST', 'terms', { slug: 'x' }],
      ['POST', 'users', { email: 'z@example.org', password: strong, name: 'Z', roles: ['admin'] }],
      ['PATCH', `users/${editor.user.id}`, { name: 'Z' }],
    ] as const) {
      const answer = await act(method, path, body)
      if (answer.status === 200) expect(answer.body).toMatchObject({ docs: [] })
      else {
        expect(answer.status, `${method} ${path}`).toBe(403)
        expect(sentence(answer)).toBe('Cambia primero tu contraseña, en tu cuenta.')
      }
    }
    expect((await act('PATCH', `users/${person.user.id}`, { mustChangePassword: false })).body.doc).toMatchObject({
      mustChangePassword: true,
    })
    const same = await act('PATCH', `users/${person.user.id}`, { password: person.password, currentPassword: person.password })
    expect(sentence(same)).toBe('Elige una contraseña distinta de la actual.')
    const changed = await act('PATCH', `users/${person.user.id}`, { password: strong, currentPassword: person.password })
    expect(changed.body.doc).toMatchObject({ mustChangePassword: false })
    expect((await act('GET', 'users')).status).toBe(200)
    expect((await act('GET', 'users')).body.totalDocs).toBeGreaterThan(1)
  })
})
