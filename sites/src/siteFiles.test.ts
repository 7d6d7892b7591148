import { describe, expect, it } from 'vitest'
import { jalisco, nacional } from './examples/exampleSites.ts'
import { siteFiles } from './siteFiles.ts'
import { siteIcons } from './siteIcons.ts'

interface Manifest {
  id: string
  start_url: string
  scope: string
  display: string
  name: string
  icons: { src: string; sizes: string; purpose: string }[]
  shortcuts: { url: string }[]
}
function manifestOf(site: typeof jalisco, paths: readonly string[] = []): Manifest {
  const file = siteFiles(site, paths).find(({ path }) => path === 'manifest.webmanifest')
  return JSON.parse(file?.content ?? '') as Manifest
}

describe('the web-app manifest', () => {
  it('lets a site be installed with its own name, and keeps the way back', () => {
    expect(manifestOf(jalisco)).toMatchObject({
      id: '/',
      start_url: '/',
      scope: '/',
      display: 'minimal-ui',
      name: 'Justicia para Ti Jalisco',
    })
    expect(manifestOf(nacional).name).toBe('Justicia para Ti')
  })

  it('names every icon that is drawn, in the sizes that systems ask for', () => {
    const { icons } = manifestOf(jalisco)
    for (const { path, size, purpose } of siteIcons(jalisco))
      expect(icons).toContainEqual({ src: `/${path}`, type: 'image/png', sizes: `${size}x${size}`, purpose })
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  })

  it('offers shortcuts to pages that the site has, and to no other', () => {
    expect(manifestOf(jalisco).shortcuts).toEqual([])
    const urls = manifestOf(jalisco, ['/', '/directorio/', '/buscar/']).shortcuts.map(({ url }) => url)
    expect(urls).toEqual(['/directorio/', '/buscar/'])
  })
})
