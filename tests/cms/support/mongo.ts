import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { patient } from '@justicia/shared-content/patience'
import { MongoClient } from 'mongodb'
import { freePort } from '../../support/freePort.ts'
import { killProgram, startProgram } from '../../support/programs.ts'

const run = promisify(execFile)

/** SecantusDB speaks MongoDB's protocol over WiredTiger, as one node that drivers see as a replica set. It is not MongoDB. */
const version = '0.7.0b3'
const cache = path.resolve(import.meta.dirname, '../../../.cache/secantusdb')

/** A server for one test file. */
export interface MongoServer {
  /** Address of a database of this server. */
  uriOf: (database: string) => string
  /** Ends it at once, as a power cut would; returns what starts it again with what it had. Absent where it is not ours. */
  cut?: () => Promise<() => Promise<void>>
  stop: () => Promise<void>
}

/**
 * The MongoDB that integration tests run on: the one at TEST_MONGODB_URI, or a SecantusDB that is installed under
 * `.cache` and started for the tests.
 * @returns what starts it; undefined, with one line that says why, when there is no Python to run it with. With
 * JUSTICIA_REQUIRE_ALL=1 that is an error.
 */
export async function findMongo(): Promise<(() => Promise<MongoServer>) | undefined> {
  const given = process.env.TEST_MONGODB_URI
  if (given !== undefined && given !== '')
    return async () => ({ uriOf: (database) => withDatabase(given, database), stop: async () => undefined })
  const why = await install().then(
    () => undefined,
    (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? 'no hay python3' : `no se pudo instalar SecantusDB (${error.message.split('\n')[0]})`,
  )
  if (why === undefined) return startSecantus
  if (process.env.JUSTICIA_REQUIRE_ALL === '1')
    throw new Error(`Las pruebas en MongoDB son obligatorias aquí y no corrieron: ${why}.`)
  process.stderr.write(`Sin pruebas en MongoDB: ${why}. Instala python3 o indica TEST_MONGODB_URI.\n`)
  return undefined
}

const mongoAddress = /^(?<server>mongodb(?:\+srv)?:\/\/(?<login>[^/?@]*@)?[^/?]+)(?:\/(?<path>[^?]*))?(?:\?(?<options>.*))?$/

/**
 * The address of another database of the same server, which may be several hosts.
 * Who logs in there does it where the given address says: not in the new database, which knows nobody.
 */
export function withDatabase(uri: string, database: string): string {
  const { server, login, path: given = '', options = '' } = mongoAddress.exec(uri)?.groups ?? {}
  if (server === undefined) throw new TypeError('TEST_MONGODB_URI no es una dirección mongodb://…')
  const asked = new URLSearchParams(options)
  if (login !== undefined && !asked.has('authSource')) asked.set('authSource', given === '' ? 'admin' : given)
  return `${server}/${database}${asked.size === 0 ? '' : `?${asked}`}`
}

const venv = path.join(cache, version)

/** Makes the virtual environment once; another process that is making it is waited for. */
async function install(): Promise<void> {
  if (await exists(venv)) return
  await mkdir(cache, { recursive: true })
  const making = await mkdtemp(path.join(cache, 'making-'))
  try {
    await run('python3', ['-m', 'venv', making])
    await run(path.join(making, 'bin', 'python'), [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      `secantusdb==${version}`,
    ])
    await rename(making, venv)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    // Another process was faster.
    if (!(await exists(venv))) throw error
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function startSecantus(): Promise<MongoServer> {
  const port = await freePort()
  const storage = await mkdtemp(path.join(tmpdir(), 'justicia-mongo-'))
  // Through the interpreter: the script beside it names the folder that the environment was made in.
  const listening = ['--host', '127.0.0.1', '--port', String(port), '--storage-path', storage]
  const start = () => startProgram(path.join(venv, 'bin', 'python'), [path.join(venv, 'bin', 'secantusd-py'), ...listening])
  let server = start()
  const uriOf = (database: string) => `mongodb://127.0.0.1:${port}/${database}?replicaSet=secantus`
  await waitForMongo(uriOf('admin'))
  return {
    uriOf,
    async cut() {
      await killProgram(server)
      return async () => {
        server = start()
        await waitForMongo(uriOf('admin'))
      }
    },
    async stop() {
      await server.stop()
      await rm(storage, { recursive: true, force: true })
    },
  }
}

async function waitForMongo(uri: string): Promise<void> {
  const deadline = performance.now() + patient(30_000)
  for (;;) {
    const client = new MongoClient(uri, { serverSelectionTimeoutMS: 500 })
    try {
      await client.db().command({ ping: 1 })
      return
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(100)
    } finally {
      await client.close()
    }
  }
}
