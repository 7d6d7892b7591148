import type { PageModel } from '@justicia/shared-content/pages/model'
import { describe, expect, it } from 'vitest'
import type { Manifest } from '../release/manifest.ts'
import { goneModel, withdrawnPaths } from './withdrawnPages.ts'

const lastOf = (pages: readonly string[], gone: readonly string[] = []) => {
  const files = gone.flatMap((path) => [`${path.slice(1)}index.html`, `${path.slice(1)}gone.txt`])
  const digests = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'x']))
  return { inputs: { pages: digests(pages) }, files: digests(files) } as unknown as Pick<Manifest, 'inputs' | 'files'>
}
const at = (...paths: string[]) => paths.map((path) => ({ path }))

describe('withdrawnPaths', () => {
  it('are those that the site had and has no more', () => {
    expect(withdrawnPaths(lastOf(['/', '/guias/robo/', '/guias/vieja/', '/404.html']), at('/', '/guias/robo/'))).toEqual([
      '/guias/vieja/',
    ])
  })

  it('stay so from build to build, until the page is there again', () => {
    expect(withdrawnPaths(lastOf(['/'], ['/guias/vieja/']), at('/'))).toEqual(['/guias/vieja/'])
    expect(withdrawnPaths(lastOf(['/'], ['/guias/vieja/']), at('/', '/guias/vieja/'))).toEqual([])
  })

  it('are none for a site that shows nothing yet', () => {
    expect(withdrawnPaths(undefined, at('/'))).toEqual([])
  })
})

describe('goneModel', () => {
  const site = { origin: 'https://jal.example' }
  const notFound = (language: string, path: string) =>
    ({ template: 'not-found', language, path, site, body: { popular: [] } }) as unknown as PageModel
  const pages = [
    { template: 'home', language: 'es', path: '/' } as PageModel,
    notFound('es', '/404.html'),
    notFound('en', '/en/404.html'),
  ]

  it('is the page for what is not found, in the language of the address, and says what is gone', () => {
    expect(goneModel('/guias/vieja/', pages)).toMatchObject({
      template: 'not-found',
      path: '/guias/vieja/',
      canonical: 'https://jal.example/guias/vieja/',
      title: 'Esta página ya no está: /guias/vieja/',
      body: { isGone: true },
    })
    expect(goneModel('/en/guias/vieja/', pages)?.title).toBe('This page is gone: /en/guias/vieja/')
  })

  it('is none where a site has no such page', () => {
    expect(goneModel('/guias/vieja/', pages.slice(0, 1))).toBeUndefined()
  })
})
