import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { describe, expect, it } from 'vitest'
import { defender, emergencies, humanRights } from '../examples/exampleCards.ts'
import { inlines, paragraph } from '../examples/exampleText.ts'
import { blocksToHtml } from './blocksToHtml.ts'
import { inlinesToHtml } from './inlinesToHtml.ts'
import { servicesToHtml } from './servicesToHtml.ts'
import type { TextContext } from './textContext.ts'

const guide: TextContext = {
  language: 'es',
  words: interfaceText('es'),
  place: 'Estado de México',
  ofState: true,
  directoryHref: '/directorio/',
}
const { directoryHref: _, ...directory } = guide

describe('running text', () => {
  it('draws marks, breaks, links and words of other languages', () => {
    const drawn = inlinesToHtml([
      { type: 'text', value: 'a', bold: true, italic: true },
      { type: 'break' },
      { type: 'link', href: 'tel:911', children: [{ type: 'text', value: '911' }] },
      { type: 'lang', tag: 'en', text: 'habeas' },
    ])
    expect(drawn.markup).toBe('<strong><em>a</em></strong><br><a href="tel:911">911</a><span lang="en">habeas</span>')
  })

  it('draws a citation as a short reference that says its long form', () => {
    const drawn = inlinesToHtml([{ type: 'cite', ref: 'CNPP 1', short: 'CNPP, art. 1', long: 'Código, artículo 1' }])
    expect(drawn.markup).toBe('<small title="Código, artículo 1">(CNPP, art.\u00a01)</small>')
  })

  it('declares the language of a fact that has another', () => {
    const drawn = inlinesToHtml([{ type: 'fact', k: 'a.b', value: 'Fiscalía', scope: 'state', lang: 'es-MX' }])
    expect(drawn.markup).toBe('<span lang="es-MX">Fiscalía</span>')
  })
})

describe('blocks', () => {
  it('nest lists inside their item', () => {
    const inner = { type: 'list', ordered: true, items: [{ children: inlines('b') }] } as const
    const drawn = blocksToHtml(
      [{ type: 'list', ordered: false, items: [{ children: inlines('a'), list: { ...inner, items: [...inner.items] } }] }],
      guide,
    )
    expect(drawn.markup).toBe('<ul><li>a<ol><li>b</li></ol></li></ul>')
  })

  it('name the kind of a callout', () => {
    expect(blocksToHtml([{ type: 'callout', kind: 'peligro', body: [paragraph('No pagues.')] }], guide).markup).toBe(
      '<div class="note peligro"><b>Peligro</b><p>No pagues.</p></div>',
    )
  })
})

describe('services', () => {
  it('say a common date once, and different dates at each contact', () => {
    expect(
      servicesToHtml({ roles: ['emergency'], organizations: [emergencies] }, guide).markup.match(/Comprobado el/g),
    ).toHaveLength(1)
    const [first, ...rest] = emergencies.contacts
    const mixed = {
      ...emergencies,
      contacts: [{ ...(first as (typeof emergencies.contacts)[0]), checkedOn: '2026-01-02' }, ...rest],
    }
    expect(servicesToHtml({ roles: ['emergency'], organizations: [mixed] }, guide).markup.match(/Comprobado el/g)).toHaveLength(2)
  })

  it('mark a national service on a state site only', () => {
    const services = { roles: ['emergency' as const], organizations: [emergencies] }
    expect(servicesToHtml(services, guide).markup).toContain('En todo el país')
    expect(servicesToHtml(services, { ...guide, ofState: false }).markup).not.toContain('En todo el país')
  })

  it('lead from a name that nobody has checked to its source in the directory', () => {
    expect(servicesToHtml({ roles: ['public_defender'], organizations: [defender] }, guide).markup).toContain(
      '<a href="/directorio/#procuraduria-social">',
    )
    const inDirectory = servicesToHtml({ roles: ['public_defender'], organizations: [defender] }, directory).markup
    expect(inDirectory).toContain('<li class="card" id="procuraduria-social">')
    expect(inDirectory).toContain('Ley Orgánica de la Procuraduría Social')
  })

  it('tell the roles that nobody is known for, and what to do instead', () => {
    expect(servicesToHtml({ roles: ['human_rights', 'anonymous_report'], organizations: [humanRights] }, guide).markup).toContain(
      '<p class="empty">Todavía no tenemos un dato comprobado en el Estado de México sobre: Denuncia anónima. Para avisar de un delito sin dar tu nombre, llama al 089.</p>',
    )
  })
})
