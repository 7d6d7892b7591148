import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { repository } from '../../../build-scripts/src/repository.ts'
import { answering } from '../../support/answering.ts'
import { freePort } from '../../support/freePort.ts'
import { runNode } from '../measure/runCommand.ts'

/** How long one address of the CMS took to answer, in milliseconds, at a warm server. */
export interface AnswerTimes {
  what: string
  median: number
  /** The slowest but one in twenty. */
  p95: number
}

export interface AdminFigures {
  database: 'SQLite' | 'MongoDB'
  documents: number
  times: AnswerTimes[]
}

const email = 'editora@justicia.localhost'
const password = 'una-clave-de-prueba-larga'

/** What editors open all day; `:guide` and `:variant` stand for documents. */
const screens = [
  ['home', '/admin'],
  ['list of guides', '/admin/collections/guides?limit=25'],
  ['list of variants', '/admin/collections/variants?limit=25'],
  [
    'list of variants of one state, by date',
    '/admin/collections/variants?limit=25&sort=-updatedAt&where[or][0][and][0][state][equals]=oaxaca',
  ],
  ['list of the directory, searched', '/admin/collections/organizations?limit=25&search=fiscalia'],
  ['form of a guide', '/admin/collections/guides/:guide'],
  ['form of a variant', '/admin/collections/variants/:variant'],
  ['versions of a guide', '/admin/collections/guides/:guide/versions'],
] as const

/**
 * Seeds a CMS and asks its server for what editors open, as their browser does.
 * @param input.databaseUri empty for SQLite.
 */
export async function measureAdmin(input: {
  database: AdminFigures['database']
  databaseUri: string
  contentDir: string
  dir: string
  rounds: number
}): Promise<AdminFigures> {
  const { database, databaseUri, contentDir, dir, rounds } = input
  const env = {
    DATABASE_URI: databaseUri,
    JUSTICIA_DATA_DIR: path.join(dir, 'data'),
    JUSTICIA_MEDIA_DIR: path.join(dir, 'media'),
    JUSTICIA_ADMIN_EMAIL: email,
    JUSTICIA_ADMIN_PASSWORD: password,
    NODE_ENV: 'production' as const,
  }
  const seeded = await runNode(path.join(repository, 'cms/src/scripts/seed.ts'), [`--content=${contentDir}`, '--json'], {
    cwd: repository,
    env,
  })
  const { created } = JSON.parse(seeded.trim().split('\n').at(-1) ?? '') as { created: number }
  const port = await freePort()
  const server = spawn(
    process.execPath,
    [path.join(repository, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)],
    { cwd: path.join(repository, 'cms'), env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const stop = () => server.kill()
  process.once('exit', stop)
  try {
    const at = (address: string) => `http://localhost:${port}${address}`
    await answering(at('/admin/login'))
    const cookie = await logIn(at('/api/users/login'))
    const ask = async (address: string) => {
      const answer = await fetch(at(address), { headers: { cookie } })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      return text
    }
    const idOf = async (where: string) =>
      (JSON.parse(await ask(`/api/${where}&depth=0&limit=1`)) as { docs: { id: string | number }[] }).docs[0]?.id
    const guide = await idOf('guides?where[slug][equals]=me-detuvieron')
    const variant = await idOf('variants?where[state][equals]=oaxaca')
    const times = []
    for (const [what, pattern] of screens) {
      const address = pattern.replace(':guide', String(guide)).replace(':variant', String(variant))
      for (let turn = 0; turn < 3; turn += 1) await ask(address)
      const taken: number[] = []
      for (let turn = 0; turn < rounds; turn += 1) {
        const started = performance.now()
        await ask(address)
        taken.push(performance.now() - started)
      }
      times.push({ what, ...summed(taken) })
    }
    return { database, documents: created, times }
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
    process.off('exit', stop)
  }
}

async function logIn(address: string): Promise<string> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: JSON.stringify({ email, password }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  if (!answer.ok || cookie === '') throw new Error(`log-in: ${answer.status} ${await answer.text()}`)
  return cookie
}

/** The middle one, and the slowest but one in twenty. */
export function summed(taken: readonly number[]): { median: number; p95: number } {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}
