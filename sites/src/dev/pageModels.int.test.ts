import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { patient } from '@justicia/shared-content/patience'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

const sites = fileURLToPath(new URL('../../', import.meta.url))
const port = 4419
let folder: string
let titleFile: string
let server: ChildProcess

/** A provider whose only page says what stands in a file. */
const providerSource = (file: string) => `
  import { readFileSync } from 'node:fs'
  import { guide } from '${sites}src/examples/guideExamples.ts'
  export async function createModelProvider() {
    let title = readFileSync('${file}', 'utf8')
    return {
      watched: ['${path.dirname(file)}'],
      async modelFor(host, path) {
        if (title === 'roto') throw new Error('guia.mdx:3: falta el título.')
        return host.startsWith('jalisco.') && path === '/' ? { ...guide, title } : null
      },
      async refresh() {
        title = readFileSync('${file}', 'utf8')
      },
    }
  }`

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'justicia-modelos-'))
  titleFile = path.join(folder, 'content', 'titulo.txt')
  mkdirSync(path.dirname(titleFile))
  writeFileSync(titleFile, 'Primer título')
  const provider = path.join(folder, 'provider.ts')
  writeFileSync(provider, providerSource(titleFile))
  server = spawn(process.execPath, ['../node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--port', String(port)], {
    cwd: sites,
    // Without the test runner's own variables, which change how Astro serves.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, JUSTICIA_MODEL_PROVIDER: provider },
    // A closed input would end the server.
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await vi.waitFor(async () => expect((await read('jalisco.localhost', '/')).status).toBe(200), {
    timeout: patient(60_000),
    interval: 300,
  })
})

afterAll(() => {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** The watcher tells only one of two changes that come at once. */
async function changeTitle(title: string): Promise<void> {
  await setTimeout(500)
  writeFileSync(titleFile, title)
}

function read(host: string, address: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: address, headers: { host: `${host}:${port}`, accept: 'text/html' } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    asked.on('error', reject).end()
  })
}

it('draws the model that the provider gives for a host, and nothing for another', async () => {
  expect((await read('jalisco.localhost', '/')).text).toContain('<title>Primer título | Justicia para Ti Jalisco</title>')
  expect((await read('otro.localhost', '/')).status).toBe(404)
})

it('draws the new text once a watched file has changed', async () => {
  await changeTitle('Segundo título')
  await expect
    .poll(async () => (await read('jalisco.localhost', '/')).text, { timeout: patient(20_000) })
    .toContain('<title>Segundo título')
})

it('reads a file once it is whole, when an editor empties it before it writes', async () => {
  await setTimeout(500)
  writeFileSync(titleFile, '')
  await setTimeout(30)
  writeFileSync(titleFile, 'Título entero')
  await expect
    .poll(async () => (await read('jalisco.localhost', '/')).text, { timeout: patient(20_000) })
    .toContain('<title>Título entero')
})

it('tells what is wrong with the content, and recovers when it is mended', async () => {
  await changeTitle('roto')
  await expect
    .poll(async () => (await read('jalisco.localhost', '/')).text, { timeout: patient(20_000) })
    .toContain('guia.mdx:3: falta el título.')
  await changeTitle('Mejor')
  await expect.poll(async () => (await read('jalisco.localhost', '/')).status, { timeout: patient(20_000) }).toBe(200)
})
