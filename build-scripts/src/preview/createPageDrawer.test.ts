import type { AddressInfo } from 'node:net'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createPageDrawer } from './createPageDrawer.ts'

const server = createPageDrawer({
  render: async ({ title }: PageModel) => {
    if (title === 'rota') throw new Error('plantilla rota')
    return `<h1>${title}</h1>`
  },
})
let address: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => void server.close())

const ask = async (body: string, type = 'application/json') => {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })
  return [answer.status, answer.headers.get('content-type'), await answer.text()]
}

it('draws the page that it is sent, and nobody keeps it', async () => {
  expect(await ask('{"template":"guide","title":"Me robaron"}')).toEqual([200, 'text/html; charset=utf-8', '<h1>Me robaron</h1>'])
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

it.each([
  ['half a page', '{"template":"guide","ti', 'application/json', 400],
  ['something else', '["template"]', 'application/json', 400],
  ['a form of a page of the web', '{"template":"guide"}', 'text/plain', 415],
  ['more than a page', `{"template":"guide","title":"${'a'.repeat(5_000_000)}"}`, 'application/json', 413],
])('refuses %s', async (_name, body, type, status) => {
  expect((await ask(body, type))[0]).toBe(status)
})

it('says of a page that cannot be drawn no more than that, and goes on', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await ask('{"template":"guide","title":"rota"}')).toEqual([
    422,
    'text/plain; charset=utf-8',
    'La página no se pudo dibujar.\n',
  ])
  expect(told.mock.calls[0]?.[0]).toContain('plantilla rota')
  told.mockRestore()
  expect((await ask('{"template":"guide","title":"bien"}'))[0]).toBe(200)
})

it('answers nothing but POST', async () => {
  expect((await fetch(address)).status).toBe(405)
})
