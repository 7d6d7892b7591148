import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFile } from './findFile.ts'

let dist: string
let site: string
beforeAll(() => {
  dist = realpathSync(mkdtempSync(path.join(tmpdir(), 'justicia-paginas-')))
  site = path.join(dist, 'jalisco')
  const write = (file: string) => {
    mkdirSync(path.dirname(path.join(dist, file)), { recursive: true })
    writeFileSync(path.join(dist, file), '')
  }
  for (const file of ['guias/robo/index.html', '404.html', 'robots.txt', '.env', '.git/config', '.well-known/security.txt'])
    write(`jalisco/${file}`)
  write('jalisco/.well-known/.oculto')
  write('secreto.html')
  write('oaxaca/index.html')
  symlinkSync('../secreto.html', path.join(site, 'enlace.html'))
  symlinkSync('../oaxaca', path.join(site, 'oaxaca'))
  symlinkSync('vuelta', path.join(site, 'vuelta'))
})
afterAll(() => rmSync(dist, { recursive: true }))

describe('findFile', () => {
  it.each([
    ['/guias/robo/', 'guias/robo/index.html'],
    ['/gu%69as/robo/', 'guias/robo/index.html'],
    ['/404.html', '404.html'],
    ['/.well-known/security.txt', '.well-known/security.txt'],
  ])('finds at %s its file', async (address, file) => {
    expect(await findFile(site, address)).toMatchObject({ kind: 'file', file: path.join(site, file) })
  })

  it.each([
    ['/guias/robo', '/guias/robo/'],
    ['//guias/robo', '/guias/robo/'],
    ['//guias/robo/', '/guias/robo/'],
    ['///guias//robo', '/guias/robo/'],
    ['/%2fguias/robo', '/guias/robo/'],
    ['/%2F%2Fguias%2Frobo', '/guias/robo/'],
    ['//robots.txt', '/robots.txt'],
  ])('leads %s to %s', async (address, to) => {
    expect(await findFile(site, address)).toEqual({ kind: 'redirect', to })
  })

  it.each([
    ...['/', '/guias/', '/nada', '/404', '/robots', '/robots.txt/', 'robots.txt', '*', ''],
    ...['/../secreto.html', '/%2e%2e/secreto.html', '/..%5csecreto.html', '/..%2fsecreto.html', '/guias/../robots.txt'],
    ...['/%ff', '/%00/', '/%', '/robots.txt%00', '/\\guias/robo', '/%5cguias/robo', '/\tguias/robo', '/%09/guias/robo'],
    ...['/.env', '/.git/config', '/%2egit/config', '/.well-known/.oculto', '/guias/.well-known/x', '/.well-known/'],
    ...['/enlace.html', '/oaxaca/', '/oaxaca', '/oaxaca/index.html', '/vuelta', `/${'a'.repeat(300)}`],
  ])('finds nothing at %s', async (address) => {
    expect(await findFile(site, address)).toEqual({ kind: 'none' })
  })

  it('leads to an address of the same site, whatever is asked', async () => {
    const parts = fc.constantFrom('/', '%2f', '%2F', '\\', '%5c', '..', '%2e%2e', 'guias', 'robo', '%09', '\t', 'x', '@', ':')
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 8 }), async (asked) => {
        const found = await findFile(site, `/${asked.join('')}`)
        if (found.kind === 'redirect') expect(found.to).toMatch(/^\/[a-z]+\/[a-z]+\/$/)
      }),
      { numRuns: 500 },
    )
  })
})
