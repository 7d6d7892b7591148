import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { createClient } from '@redis/client'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { repository } from '../../build-scripts/src/repository.ts'
import { hasRedis, redisProgram } from '../channels/support/startRedis.ts'
import { ask } from '../security/support/ask.ts'
import { debianProgram } from '../security/support/debianProgram.ts'
import { freePort } from '../support/freePort.ts'
import { startProgram } from '../support/programs.ts'
import { containerTools, runTool } from './support/containerTools.ts'
import { readDockerfile } from './support/readDockerfile.ts'

const dockerfiles = ['cms/Dockerfile', 'build-scripts/Dockerfile', 'sites/Dockerfile']
const tools = await containerTools()
const caddy = await debianProgram({ name: 'caddy', file: 'usr/bin/caddy' })

interface Service {
  build?: { dockerfile: string }
  image?: string
  command?: string[]
  environment?: Record<string, string>
  secrets?: string[]
  ports?: string[]
  networks: string[]
  volumes?: string[]
  read_only: boolean
  cap_drop: string[]
  security_opt: string[]
  init: boolean
  logging: { options: Record<string, string> }
}
const compose = parse(readFileSync(path.join(repository, 'compose.yaml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean }>
}

describe('the containers', () => {
  it.skipIf(tools === undefined)('are described as their makers ask', async () => {
    const bin = tools as string
    expect(await runTool(bin, 'hadolint', dockerfiles)).toBe('')
    expect(await runTool(bin, 'check-jsonschema', ['--builtin-schema', 'vendor.compose-spec', 'compose.yaml'])).toContain('ok')
  })

  it.each(dockerfiles)('%s copies what is there, begins with what is named, and ends as nobody', (name) => {
    const { bases, sources, user, healthcheck, command } = readDockerfile(name)
    for (const source of sources) expect(existsSync(path.join(repository, source)), source).toBe(true)
    for (const base of bases) expect(base).toMatch(/^[\w/]+:\d[\w.-]+$/)
    expect(user).toBe('1000:1000')
    expect(command.length).toBeGreaterThan(1)
    expect(healthcheck.join(' ')).toContain('/readyz')
  })

  it.each(Object.entries(compose.services))(
    '%s may write nowhere but where it keeps something, and can do nothing else',
    (_name, service) => {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        init: true,
        logging: { options: { 'max-size': '10m' } },
      })
      // Docker reads «3000:3000» as an open door to everybody.
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
      if (service.build !== undefined) expect(dockerfiles).toContain(service.build.dockerfile)
    },
  )

  it('keep the database to those that use it', () => {
    expect(compose.networks.data).toEqual({ internal: true })
    for (const name of ['database', 'store', 'worker', 'redis']) expect(compose.services[name]?.networks).toEqual(['data'])
    expect(compose.services.web?.networks).toEqual(['edge'])
    expect(compose.services.web?.volumes).toEqual(['sites:/var/lib/justicia/sites:ro'])
  })
})

describe('the database', () => {
  const { cms, worker, database } = compose.services

  it('does nothing for who has no password, and the passwords are in files alone', () => {
    expect(database?.command?.join(' ')).toContain('--keyFile /run/secrets/database_key')
    expect(database?.environment).toMatchObject({
      MONGO_INITDB_ROOT_USERNAME: 'root',
      MONGO_INITDB_ROOT_PASSWORD_FILE: '/run/secrets/database_root_password',
    })
    expect(database?.secrets).toEqual(['database_key', 'database_root_password', 'database_uri'])
    for (const service of [cms, worker]) {
      expect(service?.environment).toMatchObject({ DATABASE_URI_FILE: '/run/secrets/database_uri' })
      expect(service?.secrets).toEqual(['payload_secret', 'database_uri'])
    }
    expect(readFileSync(path.join(repository, 'compose.yaml'), 'utf8')).not.toContain('mongodb://')
  })

  /** What its image runs in an empty volume, with an address in the secret. */
  const made = (uri: string) => {
    const created: unknown[] = []
    const file = database?.volumes?.find((volume) => volume.includes('/docker-entrypoint-initdb.d/'))?.split(':')[0] ?? ''
    runInNewContext(readFileSync(path.join(repository, file), 'utf8'), {
      require: () => ({ readFileSync: (name: string) => (name === '/run/secrets/database_uri' ? `${uri}\n` : '') }),
      db: { getSiblingDB: (name: string) => ({ createUser: (user: unknown) => created.push([name, user]) }) },
    })
    return created
  }

  it('lets CMS and worker read and write their own database, and nothing else', () => {
    expect(made('mongodb://justicia:a%40b@database:27017/justicia?replicaSet=rs0&authSource=justicia')).toEqual([
      ['justicia', { user: 'justicia', pwd: 'a@b', roles: [{ role: 'readWrite', db: 'justicia' }] }],
    ])
    expect(() => made('mongodb://database:27017/justicia?replicaSet=rs0')).toThrow('secrets/database_uri')
  })
})

describe.skipIf(!hasRedis)('the Redis of the chat, as compose.yaml starts it', () => {
  it('lets in who has the password of the address, shows it to nobody, and keeps nothing', async () => {
    const [dir, port, password] = [newFolder(), await freePort(), 'a1b2c3d4']
    writeFileSync(path.join(dir, 'redis_uri'), `redis://:${password}@redis:6379\n`)
    const { program, env } = redisProgram()
    const [shell = '', ...args] = compose.services.redis?.command ?? []
    // Folder, program and port are those of this machine; the rest is what the file says.
    const here = args.map((text) =>
      text
        .replaceAll('/tmp', dir)
        .replaceAll('/run/secrets', dir)
        .replace(/redis-server (\S+)/, `${program} $1 --port ${port} --bind 127.0.0.1`),
    )
    const server = startProgram(shell, here, { env })
    const connect = async (own: string) => {
      const client = createClient({ url: `redis://${own}127.0.0.1:${port}`, socket: { reconnectStrategy: false } })
      client.on('error', () => undefined)
      return client.connect()
    }
    await expect.poll(() => connect(`:${password}@`).then(() => true, String), { timeout: patient(10_000) }).toBe(true)
    await expect(connect('').then((client) => client.ping())).rejects.toThrow('NOAUTH')
    await expect(connect(':otra@')).rejects.toThrow('WRONGPASS')
    const client = await connect(`:${password}@`)
    expect(await client.configGet('save')).toEqual({ save: '' })
    expect(await client.configGet('appendonly')).toEqual({ appendonly: 'no' })
    expect(await client.info('server')).not.toContain(password)
    await server.stop()
  })
})

describe.skipIf(caddy === undefined)('the web server, as its Dockerfile starts it', () => {
  it('serves the sites at their names, and says that it is ready once there are any', async () => {
    const dir = newFolder()
    const { runs, command, healthcheck } = readDockerfile('sites/Dockerfile')
    const [port, healthPort] = [await freePort(), await freePort()]
    // Folders and ports are those of this machine; the rest is what the file says.
    const here = (text: string) =>
      text
        .replaceAll('/var/lib/justicia', dir)
        .replaceAll('/tmp/Caddyfile', `${dir}/Caddyfile`)
        .replaceAll('/etc/caddy/Caddyfile', `${dir}/Caddyfile`)
        .replaceAll('8080', String(port))
        .replaceAll('8081', String(healthPort))
    const write = here(runs.find((text) => text.includes('serverConfig.ts')) as string).split(' ')
    const written = await startProgram(process.execPath, write.slice(1)).done
    expect(written.status, written.stderr).toBe(0)
    const env = { XDG_CONFIG_HOME: path.join(dir, 'config'), XDG_DATA_HOME: path.join(dir, 'data') }
    const server = startProgram(caddy as string, command.slice(1).map(here), { env })
    const check = async () => (await startProgram(healthcheck[0] as string, healthcheck.slice(1).map(here)).done).status
    const healthy = (address: string) => fetch(`http://127.0.0.1:${healthPort}${address}`).then(({ status }) => status)
    await expect.poll(() => healthy('/healthz')).toBe(200)
    expect(await healthy('/readyz')).toBe(503)
    expect(await check()).not.toBe(0)
    for (const site of ['nacional', 'jalisco']) {
      mkdirSync(path.join(dir, 'sites/live', site), { recursive: true })
      writeFileSync(path.join(dir, 'sites/live', site, 'index.html'), `<p>${site}</p>`)
    }
    expect(await check()).toBe(0)
    const page = await ask({ port, host: 'jalisco.justiciaparati.example', address: '/' })
    expect([page.status, page.bytes.toString()]).toEqual([200, '<p>jalisco</p>'])
    expect((await ask({ port, host: 'otro.example', address: '/readyz' })).status).toBe(404)
    // The service of the chat is in the network of the containers: here there is none of that name.
    expect(readFileSync(path.join(dir, 'Caddyfile'), 'utf8')).toContain('reverse_proxy http://channels:3002')
    expect(compose.services.channels?.command).toContain('--port=3002')
    expect(compose.services.channels?.networks).toEqual(expect.arrayContaining(compose.services.web?.networks ?? []))
    const chat = { port, host: 'jalisco.justiciaparati.example', address: '/canal/chat/status', method: 'POST' }
    expect((await ask(chat)).status).toBe(502)
    await server.stop()
  })
})
