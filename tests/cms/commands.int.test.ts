import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ProgramEnd, runScript } from '../support/programs.ts'
import { commandEnvironment } from './support/commandEnvironment.ts'
import { differences } from './support/differences.ts'
import { fixtureContent } from './support/examples.ts'
import { killedSeedGoesOn } from './support/killedSeed.ts'
import { runHere, startedIn } from './support/runHere.ts'
import { describeOnEachDatabase, describeOnSqlite } from './support/testCms.ts'

interface Ended {
  code: number
  out: string
  err: string
}

const toEnded = ({ status, stdout, stderr }: ProgramEnd): Ended => ({ code: status ?? Number.NaN, out: stdout, err: stderr })

async function command(...[name, args, env]: Parameters<typeof runHere>): Promise<Ended> {
  return toEnded(await runHere(name, args, env))
}

/** Runs one of the commands as a person does, in a process of its own. */
async function script(...[name, args, env]: Parameters<typeof runHere>): Promise<Ended> {
  return toEnded(await runScript(`cms/src/scripts/${name}.ts`, args, { env: { ...startedIn, ...env } }))
}

await describeOnEachDatabase('npm run seed', (database) => {
  it('makes a first account, says its password once and keeps it where only its owner reads it', async () => {
    const settings = await database.settings()
    const first = await script('seed', [`--content=${fixtureContent}`], commandEnvironment(settings))
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/Contenido sembrado: 30 nuevos, 0 cambiados, 0 iguales/)
    const file = path.join(settings.dataDir, 'acceso-inicial.txt')
    const [, password = ''] = /Contraseña: (.+)/.exec(await readFile(file, 'utf8')) ?? []
    expect(password.length).toBeGreaterThan(15)
    expect(first.out).toContain(password)
    expect((await stat(file)).mode & 0o077).toBe(0)
    const second = await command('seed', [`--content=${fixtureContent}`], commandEnvironment(settings))
    expect(second.out).not.toContain(password)
    expect(second.out).toContain('0 nuevos, 0 cambiados, 30 iguales')
  })

  it('three at once on a new database: all end well, and the content is there once', async () => {
    const settings = await database.settings()
    const seeds = await Promise.all(
      Array.from({ length: 3 }, () => script('seed', [`--content=${fixtureContent}`], commandEnvironment(settings))),
    )
    expect(seeds.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(seeds.map(({ out }) => /(\d+) nuevos, 0 cambiados, (\d+) iguales/.exec(out)?.slice(1).join()).sort()).toEqual([
      '0,30',
      '0,30',
      '30,0',
    ])
    expect(await readdir(settings.dataDir)).not.toContain('siembra.lock')
  })
})

describeOnSqlite('npm run seed, killed', killedSeedGoesOn)

await describeOnEachDatabase('npm run account', (database) => {
  it('gives an account another password, which it must change, and forgets its failed log-ins', async () => {
    const cms = await database.open()
    try {
      const person = await cms.account(['national-editor'])
      const logIn = async (password: string) =>
        (await cms.rest('POST', 'users/login', { body: { email: person.user.email, password } })).status
      for (let time = 0; time < 5; time++) expect(await logIn('no es esta')).toBe(401)
      expect(await logIn(person.password)).toBe(429)
      const run = (...args: string[]) => command('account', args, commandEnvironment(cms.settings))
      const unlocked = await run('unlock', person.user.email.toUpperCase())
      expect(unlocked).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/^Los intentos fallidos de .+ quedaron olvidados/),
      })
      expect(await logIn(person.password)).toBe(200)

      const given = await run('password', person.user.email)
      expect(given).toMatchObject({ code: 0, err: '' })
      const [, password = ''] = /contraseña (\S+)/.exec(given.out) ?? []
      expect(await logIn(person.password)).toBe(401)
      expect(await logIn(password)).toBe(200)
      const { mustChangePassword } = await cms.payload.findByID({ collection: 'users', id: person.user.id })
      expect(mustChangePassword).toBe(true)

      const chosen = { JUSTICIA_NEW_PASSWORD: 'nube canasta tinta volcán' }
      expect(
        (await command('account', ['password', person.user.email], { ...commandEnvironment(cms.settings), ...chosen })).code,
      ).toBe(0)
      expect(await logIn(chosen.JUSTICIA_NEW_PASSWORD)).toBe(200)
    } finally {
      await cms.close()
    }
  })
})

describe('the commands say in one line what is wrong and how to mend it', () => {
  let dir: string
  let env: Record<string, string>
  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'justicia-cms-'))
    env = {
      DATABASE_URI: `file:${path.join(dir, 'justicia.db')}`,
      JUSTICIA_DATA_DIR: dir,
      JUSTICIA_MEDIA_DIR: path.join(dir, 'media'),
      PAYLOAD_SECRET: 'secreto',
    }
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  const expectOneLine = ({ code, out, err }: Ended, message: RegExp) => {
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 })
    expect(err).toMatch(message)
  }

  it('a content folder that does not exist', async () => {
    expectOneLine(
      await script('seed', ['--content=no-existe'], env),
      /no-existe: La carpeta de contenido no existe\. Indica otra con --content/,
    )
  })

  it('a broken content file, with its line', async () => {
    const folder = path.join(dir, 'contenido')
    await cp(fixtureContent, folder, { recursive: true })
    const file = path.join(folder, 'guides/guia-minima/es.mdx')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Nadie más.', 'Nadie <Html/> más.'))
    expectOneLine(
      await command('seed', [`--content=${folder}`], env),
      /guia-minima\/es\.mdx:\d+: El componente <Html> no existe\. Usa uno de: <Steps>/,
    )
  })

  it('a flag that does not exist, with those that do in a line each', async () => {
    expect(await command('seed', ['--contenido=x'], env)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^No se entendió «--contenido»\.\nOpciones:\n {2}--content=<carpeta> /),
    })
    expect(await script('snapshot', ['--salida=x'], env)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^No se entendió «--salida»\.\nOpciones:\n {2}--out=<carpeta> .*\n {2}--json /),
    })
  })

  it('an account that is not there, a weak password, and a command that is none', async () => {
    expect((await command('seed', [`--content=${fixtureContent}`], env)).code).toBe(0)
    const usage = /^Escribe: npm run account -- unlock <correo> .* npm run account -- password <correo>/
    expectOneLine(await script('account', [], env), usage)
    for (const args of [['unlock'], ['borra', 'x@example.org'], ['unlock', 'x@example.org', 'y']])
      expectOneLine(await command('account', args, env), usage)
    expectOneLine(await command('account', ['password', 'nadie@example.org'], env), /^No hay ninguna cuenta con el correo nadie@/)
    expectOneLine(
      await command('account', ['password', 'admin@justicia.localhost'], { ...env, JUSTICIA_NEW_PASSWORD: 'password1234' }),
      /^JUSTICIA_NEW_PASSWORD: La contraseña es fácil de adivinar/,
    )
  })

  it('a first password that is weak, and a mail server without an address of the CMS', async () => {
    const seed = (more: Record<string, string>) => command('seed', [`--content=${fixtureContent}`], { ...env, ...more })
    expectOneLine(
      await seed({ JUSTICIA_ADMIN_PASSWORD: 'password1234' }),
      /^JUSTICIA_ADMIN_PASSWORD: La contraseña es fácil de adivinar/,
    )
    expectOneLine(await seed({ JUSTICIA_SMTP_URL: 'smtp://127.0.0.1' }), /^JUSTICIA_SMTP_URL necesita JUSTICIA_CMS_URL/)
  })

  it('a start that was cut short before its account was made: the next one uses the password that was kept', async () => {
    const file = path.join(dir, 'acceso-inicial.txt')
    await writeFile(file, 'Correo: otro@example.org\nContraseña: Xk2_9aQpLmZr-4TbVcD0\n')
    const { code, out } = await script('seed', [`--content=${fixtureContent}`], env)
    expect(code).toBe(0)
    expect(out).toContain('admin@justicia.localhost · contraseña Xk2_9aQpLmZr-4TbVcD0')
    expect(await readFile(file, 'utf8')).toBe('Correo: admin@justicia.localhost\nContraseña: Xk2_9aQpLmZr-4TbVcD0\n')
  })

  it.skipIf(process.platform === 'win32')('the data is its owner’s alone, also where it was not', async () => {
    expect((await command('seed', [`--content=${fixtureContent}`], env)).code).toBe(0)
    const open = async () =>
      (await Promise.all(['', 'justicia.db', 'acceso-inicial.txt'].map((name) => stat(path.join(dir, name))))).filter(
        ({ mode }) => (mode & 0o077) !== 0,
      )
    expect(await open()).toEqual([])
    await chmod(dir, 0o755)
    await chmod(path.join(dir, 'justicia.db'), 0o644)
    expect((await command('snapshot', [`--out=${path.join(dir, 'copia')}`], env)).code).toBe(0)
    expect(await open()).toEqual([])
  })

  it('a truncated SQLite file, which is left as it is', async () => {
    // In a process of its own, whose end closes the file: else it may be written to later.
    expect((await script('seed', [`--content=${fixtureContent}`], env)).code).toBe(0)
    const file = path.join(dir, 'justicia.db')
    const { size } = await stat(file)
    await truncate(file, Math.floor(size / 2))
    const damaged = await readFile(file)
    const message =
      /justicia\.db está dañado o incompleto \(.+\)\. Restaura una copia, o bórralo y vuelve a sembrar con: npm run seed/
    expectOneLine(await command('seed', [`--content=${fixtureContent}`], env), message)
    expectOneLine(await command('snapshot', [`--out=${path.join(dir, 'copia')}`], env), message)
    expect((await readFile(file)).equals(damaged)).toBe(true)
  })

  it('a file that is not a database', async () => {
    await writeFile(path.join(dir, 'justicia.db'), 'esto no es una base de datos, aunque así se llame el archivo')
    expectOneLine(await command('seed', [`--content=${fixtureContent}`], env), /está dañado o incompleto/)
  })

  it('a folder that cannot be made', async () => {
    await writeFile(path.join(dir, 'archivo'), '')
    const uri = `file:${path.join(dir, 'archivo', 'justicia.db')}`
    expectOneLine(
      await command('seed', [`--content=${fixtureContent}`], { ...env, DATABASE_URI: uri }),
      /No se pudo crear la carpeta .*archivo \((ENOTDIR|EEXIST)\)/,
    )
  })

  it('a database that does not answer', async () => {
    const uri = 'mongodb://usuario:clave@127.0.0.1:9/justicia'
    const ended = await command('seed', [`--content=${fixtureContent}`], { ...env, DATABASE_URI: uri })
    expectOneLine(
      ended,
      /No se pudo conectar a MongoDB en mongodb:\/\/127\.0\.0\.1:9\/justicia\. Revisa que el servidor esté encendido/,
    )
    expect(ended.err).not.toContain('clave')
  })

  it('an address of no known database', async () => {
    expectOneLine(
      await command('seed', [`--content=${fixtureContent}`], { ...env, DATABASE_URI: 'postgres://x' }),
      /DATABASE_URI no es una dirección conocida \(«postgres:»\)/,
    )
  })

  it('a snapshot of an empty CMS, and an earlier snapshot stays as it was', async () => {
    const out = path.join(dir, 'copia')
    await cp(fixtureContent, out, { recursive: true })
    expectOneLine(
      await command('snapshot', [`--out=${out}`], env),
      /El CMS no tiene ninguna guía publicada\. Siembra el contenido con: npm run seed/,
    )
    expect(differences(out, fixtureContent)).toBe('')
  })

  it('a snapshot into a folder that holds something else', async () => {
    const out = path.join(dir, 'mis-cosas')
    await mkdir(out)
    await writeFile(path.join(out, 'carta.txt'), 'importante')
    expectOneLine(
      await command('snapshot', [`--out=${out}`], env),
      /mis-cosas no es una copia del contenido \(tiene «carta\.txt»\) y no se va a reemplazar/,
    )
    expect(await readFile(path.join(out, 'carta.txt'), 'utf8')).toBe('importante')
  })
})
