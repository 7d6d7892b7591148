import type { PageModel } from '@justicia/shared-content/pages/model'
import { describe, expect, it } from 'vitest'
import { sitemap } from './sitemap.ts'

const page = (fields: Partial<PageModel>) => ({ indexable: true, alternates: [], site: {}, ...fields }) as PageModel

describe('sitemap', () => {
  it('lists indexable pages with their other languages', () => {
    const xml = sitemap([
      page({
        canonical: 'https://jal.example/guias/robo/',
        alternates: [{ hreflang: 'en', href: 'https://jal.example/en/guias/robo/' }],
      }),
    ])
    expect(xml).toContain(
      '<url><loc>https://jal.example/guias/robo/</loc><xhtml:link rel="alternate" hreflang="en" href="https://jal.example/en/guias/robo/"/></url>',
    )
  })

  it('leaves out pages that are not to be indexed', () => {
    expect(sitemap([page({ canonical: 'https://jal.example/buscar/', indexable: false })])).not.toContain('buscar')
  })

  it('leaves out all pages of a site on trial', () => {
    expect(sitemap([page({ canonical: 'https://jal.example/', site: { isPilot: true } as PageModel['site'] })])).not.toContain(
      '<url>',
    )
  })

  it('escapes addresses', () => {
    expect(sitemap([page({ canonical: 'https://jal.example/?a=1&b=2' })])).toContain('?a=1&amp;b=2')
  })
})
