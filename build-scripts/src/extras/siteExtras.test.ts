import type { PageModel } from '@justicia/shared-content/pages/model'
import { describe, expect, it } from 'vitest'
import { siteExtras } from './siteExtras.ts'

describe('siteExtras', () => {
  it('makes sitemap, robots and security.txt with the addresses of the site', () => {
    const site = { origin: 'https://jal.example', languages: ['es'] }
    const page = { site, indexable: true, canonical: 'https://jal.example/', alternates: [] } as unknown as PageModel
    const files = siteExtras({ pages: [page], date: '2026-11-21' })
    expect([...files.keys()]).toEqual(['sitemap.xml', 'robots.txt', '.well-known/security.txt', 'olvidar.txt'])
    expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://jal.example/sitemap.xml\n')
  })

  it('lets a site on trial be read, so that it is seen that it must not be listed', () => {
    const site = { origin: 'https://jal.example', languages: ['es'], isPilot: true }
    const page = { site, indexable: true, canonical: 'https://jal.example/', alternates: [] } as unknown as PageModel
    const files = siteExtras({ pages: [page], date: '2026-11-21' })
    expect(files.get('robots.txt')).toBe('# Sitio a prueba: cada página dice «noindex».\nUser-agent: *\nAllow: /\n')
    expect(files.get('sitemap.xml')).not.toContain('jal.example')
  })
})
