import { sha256 } from '@justicia/shared-content/digests'
import { describe, expect, it } from 'vitest'
import type { Manifest } from '../release/manifest.ts'
import { addressOf, checkHealth, originFrom } from './checkHealth.ts'

const pages: Record<string, string> = {
  'index.html': 'inicio',
  'robots.txt': 'r',
  'guias/robo/index.html': 'robo',
  '404.html': 'no',
}
const manifest = {
  files: Object.fromEntries(
    Object.entries({ ...pages, '.well-known/security.txt': 's' }).map(([file, text]) => [file, { sha256: sha256(text) }]),
  ),
} as unknown as Manifest
const origin = 'https://jal.example'
const patience = { tries: 3, pause: 1 }

/** A server that says other things than the files do, at some addresses, the first times that it is asked. */
function server(odd: Record<string, { status?: number; text?: string; times?: number }> = {}) {
  const asked: string[] = []
  return {
    asked,
    fetch: async (address: string) => {
      asked.push(address.slice(origin.length))
      const file = Object.keys(pages).find((name) => origin + addressOf(name) === address) ?? ''
      const { status = 200, text = pages[file] ?? '', times = Number.POSITIVE_INFINITY } = odd[file] ?? {}
      const isOdd = asked.filter((each) => origin + each === address).length <= times
      return { status: isOdd ? status : 200, headers: {}, bytes: Buffer.from(isOdd ? text : (pages[file] ?? '')) }
    },
  }
}
const check = ({ fetch }: Pick<ReturnType<typeof server>, 'fetch'>, changed = Object.keys(manifest.files)) =>
  checkHealth({ origin, manifest, changed, patience, fetch })

describe('checkHealth', () => {
  it('asks as a reader does for the first page and what has changed, and compares the bytes', async () => {
    const { asked, fetch } = server()
    expect(await check({ fetch })).toBeUndefined()
    expect(asked.sort()).toEqual(['/', '/guias/robo/', '/robots.txt'])
  })

  it('asks for no more than a few, pages first', async () => {
    const { asked, fetch } = server()
    await check({ fetch }, ['robots.txt', ...Array.from({ length: 100 }, () => 'guias/robo/index.html')])
    expect(asked.sort()).toEqual(['/', '/guias/robo/', '/robots.txt'])
  })

  it('gives servers and caches time to follow', async () => {
    expect(
      await check(server({ 'index.html': { text: 'viejo', times: 2 }, 'robots.txt': { status: 503, times: 1 } })),
    ).toBeUndefined()
  })

  it.each([
    [{ 'guias/robo/index.html': { text: 'otro' } }, 'https://jal.example/guias/robo/ no muestra lo que dice la versión.'],
    [{ 'index.html': { status: 500 } }, 'https://jal.example/ respondió 500.'],
  ])('says what is wrong: %j', async (odd, told) => {
    expect(await check(server(odd))).toBe(told)
  })

  it('says so when nobody answers', async () => {
    const fetch = async () => Promise.reject(new Error('ECONNREFUSED'))
    expect(await check({ fetch })).toMatch(/^https:\/\/jal\.example\/.* no respondió \(ECONNREFUSED\)\.$/)
  })
})

it('writes the address of a file', () => {
  expect(['index.html', 'guias/robo/index.html', 'sw.js', 'año/a b.txt'].map(addressOf)).toEqual([
    '/',
    '/guias/robo/',
    '/sw.js',
    '/a%C3%B1o/a%20b.txt',
  ])
})

describe('originFrom', () => {
  const jalisco = { slug: 'jalisco', domain: 'jalisco.justiciaparati.example' }
  it('puts the name of the site in its place', () => {
    expect(originFrom('https://{domain}', jalisco)).toBe('https://jalisco.justiciaparati.example')
    expect(originFrom('http://{slug}.localhost:8080/', jalisco)).toBe('http://jalisco.localhost:8080')
  })

  it.each(['si', 'ftp://{domain}', 'https://', ''])('refuses «%s»', (pattern) => {
    expect(() => originFrom(pattern, jalisco)).toThrow(`«${pattern}» no es una dirección: escríbela como`)
  })
})
