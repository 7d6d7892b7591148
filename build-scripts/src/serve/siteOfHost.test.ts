import { expect, it } from 'vitest'
import { localOrigin, siteOfHost } from './siteOfHost.ts'

const slugs = new Set(['nacional', 'jalisco'])

it.each([
  ['localhost:4321', 'nacional'],
  ['127.0.0.1:4321', 'nacional'],
  ['[::1]:4321', 'nacional'],
  ['jalisco.localhost:4321', 'jalisco'],
  ['JALISCO.localhost', 'jalisco'],
  ['nacional.localhost:4321', 'nacional'],
  ['atlantida.localhost:4321', undefined],
  ['jalisco.example', undefined],
  ['a.jalisco.localhost', undefined],
  ['', undefined],
])('takes %s for %s', (host, slug) => {
  expect(siteOfHost(host, slugs)).toBe(slug)
})

it('makes addresses that it takes for the same site', () => {
  for (const slug of slugs) expect(siteOfHost(new URL(localOrigin(slug, 4321)).host, slugs)).toBe(slug)
})
