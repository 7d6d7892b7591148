import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { purgeAddresses, purgeHookFrom } from './purgeAddresses.ts'

let server: Server
let statuses: number[]
let told: { key: string | undefined; files: string[] }[]
beforeEach(async () => {
  told = []
  statuses = []
  server = createServer(async (request, response) => {
    told.push({ key: request.headers.authorization, ...((await json(request)) as { files: string[] }) })
    response.writeHead(statuses.shift() ?? 200).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.close()
  server.closeAllConnections()
})

const addresses = Array.from({ length: 31 }, (_, index) => `https://jal.example/${index}`)
const purge = () => {
  const env = {
    JUSTICIA_PURGE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`,
    JUSTICIA_PURGE_TOKEN: 'llave-secreta',
  }
  return purgeAddresses({
    hook: purgeHookFrom(env) ?? { address: '', key: undefined },
    addresses,
    patience: { tries: 2, pause: 1 },
  })
}

describe('purgeAddresses', () => {
  it('tells all addresses, thirty at a time, with the key', async () => {
    expect(await purge()).toBeUndefined()
    expect(told.map(({ files }) => files.length)).toEqual([30, 1])
    expect(told.flatMap(({ files }) => files)).toEqual(addresses)
    expect(new Set(told.map(({ key }) => key))).toEqual(new Set(['Bearer llave-secreta']))
  })

  it('tries again, and then says what was answered, without the key', async () => {
    statuses = [500]
    expect(await purge()).toBeUndefined()
    statuses = [403, 403]
    const wrong = await purge()
    expect(wrong).toMatch(/respondió 403/)
    expect(wrong).not.toContain('llave')
  })
})

it('has no hook where the environment names none', () => {
  expect([purgeHookFrom({}), purgeHookFrom({ JUSTICIA_PURGE_URL: '' })]).toEqual([undefined, undefined])
})
