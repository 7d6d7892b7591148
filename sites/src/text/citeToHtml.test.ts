import { describe, expect, it } from 'vitest'
import { citeToHtml, withCitationIds } from './citeToHtml.ts'

const cite = (article: string) =>
  citeToHtml({ type: 'cite', ref: `CNPP ${article}`, short: `CNPP, art. ${article}`, long: `Código, artículo ${article}` }).markup

describe('a citation', () => {
  it('is a sign that names the law and the article in full, and holds them in short', () => {
    expect(cite('109')).toBe(
      '<small class="c"><a href="#" aria-label="Código, artículo 109">§</a><span>(CNPP, art.\u00a0109)</span></small>',
    )
  })

  it('of a page leads to itself, each to its own', () => {
    const page = withCitationIds(`<p>${cite('109')} y ${cite('113')}</p><a href="#">arriba</a>`)
    expect([...page.matchAll(/<a ([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      'id="c1" href="#c1" aria-label="Código, artículo 109"',
      'id="c2" href="#c2" aria-label="Código, artículo 113"',
      'href="#"',
    ])
  })
})
