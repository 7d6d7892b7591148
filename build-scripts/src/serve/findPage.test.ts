import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { findPage } from './findPage.ts'

let site: string
beforeAll(() => {
  const dist = mkdtempSync(path.join(tmpdir(), 'pages-'))
  site = path.join(dist, 'jalisco')
  mkdirSync(path.join(site, 'guias/robo'), { recursive: true })
  writeFileSync(path.join(site, 'guias/robo/index.html'), '')
  writeFileSync(path.join(site, '404.html'), '')
  writeFileSync(path.join(dist, 'secreto.html'), '')
})

it('finds a page by its address', async () => {
  expect(await findPage(site, '/guias/robo/')).toEqual({ kind: 'page', file: path.join(site, 'guias/robo/index.html') })
  expect(await findPage(site, '/404.html')).toEqual({ kind: 'page', file: path.join(site, '404.html') })
})

it('leads an address without its slash to the page', async () => {
  expect(await findPage(site, '/guias/robo')).toEqual({ kind: 'redirect', to: '/guias/robo/' })
})

it.each(['/', '/guias/', '/nada', '/../secreto.html', '/%2e%2e/secreto.html', '/..%5csecreto.html', '/%ff', '/%00/'])(
  'finds nothing at %s',
  async (address) => {
    expect(await findPage(site, address)).toEqual({ kind: 'none' })
  },
)
