import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchConnections } from './watchConnections.ts'

/** A server that tells what it was told of the client. */
const server = createServer((request, response) => response.end(String(request.headers['x-forwarded-for'])))
let stop: () => void = () => undefined
beforeEach(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterEach(async () => {
  stop()
  vi.restoreAllMocks()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function ask(headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers })
  return { from: await response.text(), https: response.headers.get('strict-transport-security') }
}

it('tells where a request comes from, whatever it says of itself', async () => {
  stop = watchConnections({ serverUrl: '' })
  expect(await ask()).toEqual({ from: '127.0.0.1', https: null })
  expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toEqual({ from: '127.0.0.1', https: null })
})

it('keeps an idle connection until a proxy has let it go', async () => {
  stop = watchConnections({ serverUrl: '' })
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await response.text()).not.toBe('')
  expect(response.headers.get('keep-alive')).toBe('timeout=125')
})

it('behind a proxy of its own, tells what that one saw; and keeps browsers on https', async () => {
  stop = watchConnections({ serverUrl: 'https://cms.example.org', trustedProxy: '127.0.0.1' })
  expect(await ask({ 'x-forwarded-for': '1.2.3.4, 203.0.113.9' })).toEqual({ from: '203.0.113.9', https: 'max-age=31536000' })
})

it('says that a proxy must be named, where there must be one', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  stop = watchConnections({ serverUrl: 'https://cms.example.org' })
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/JUSTICIA_TRUSTED_PROXY no dice qué proxy/))
})

it('does not start with proxies that are no addresses', () => {
  expect(() => watchConnections({ serverUrl: '', trustedProxy: 'proxy.example.org' })).toThrow(/JUSTICIA_TRUSTED_PROXY/)
})
