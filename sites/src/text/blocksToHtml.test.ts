import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { ResolvedDeadline } from '@justicia/shared-content/pages/model'
import { pictogramNames } from '@justicia/shared-content/pictograms/pictograms'
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
  inDirectory: false,
}
const directory = { ...guide, inDirectory: true }

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
    expect(drawn.markup).toBe(
      '<small class="c"><a href="#" aria-label="Código, artículo 1">§</a><span>(CNPP, art.\u00a01)</span></small>',
    )
  })

  it('links a contact, with the day on which it was checked', () => {
    const contact = {
      type: 'fact' as const,
      k: 'a.b',
      value: 'www.gob.mx',
      scope: 'national' as const,
      href: 'https://www.gob.mx/',
    }
    expect(inlinesToHtml([contact]).markup).toBe('<a href="https://www.gob.mx/">www.gob.mx</a>')
    expect(inlinesToHtml([{ ...contact, checked: 'Comprobado el 2 de mayo' }]).markup).toBe(
      '<a href="https://www.gob.mx/">www.gob.mx</a><small> (Comprobado el 2 de mayo)</small>',
    )
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

  it('keep what is said of the way out on the screen', () => {
    const callout = (text: string) => blocksToHtml([{ type: 'callout', kind: 'peligro', body: [paragraph(text)] }], guide).markup
    expect(callout('Usa el botón Salir rápido.')).toContain('class="note peligro onscreen"')
    expect(callout('Llama al 911.')).toContain('class="note peligro"')
  })

  it('draw the pictogram of a step before its words, silent to who listens, and none where it has none', () => {
    const drawn = blocksToHtml(
      [
        {
          type: 'steps',
          items: [
            { title: 'Espera', pictogram: 'tiempo', body: [] },
            { title: 'Sigue', body: [paragraph('Ya.')] },
          ],
        },
      ],
      guide,
    )
    expect(drawn.markup).toBe(
      '<ol class="steps"><li><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 1 0 .1 0M12 7v5l4 2"/></svg><h3>Espera</h3></li><li><h3>Sigue</h3><p>Ya.</p></li></ol>',
    )
  })

  it.each(pictogramNames)('have a drawing for «%s»', (pictogram) => {
    const drawn = blocksToHtml([{ type: 'steps', items: [{ title: 'x', pictogram, body: [] }] }], guide)
    expect(drawn.markup).toMatch(/<path d="M[^"]{20,}"\/>/)
  })

  it('name the kind of a callout', () => {
    expect(blocksToHtml([{ type: 'callout', kind: 'peligro', body: [paragraph('No pagues.')] }], guide).markup).toBe(
      '<div class="note peligro"><b>Peligro</b><p>No pagues.</p></div>',
    )
  })
})

describe('deadlines', () => {
  const deadline: ResolvedDeadline = {
    type: 'deadline',
    key: 'retencion',
    length: 'PT48H',
    lengthLabel: '48 horas',
    calendar: 'natural',
    binds: 'authority',
    from: 'Desde que te detienen',
    what: 'Te ponen ante un juez.',
    cite: { type: 'cite', ref: 'CPEUM 16', short: 'Constitución, art. 16', long: 'Constitución, artículo 16' },
  }

  it('say from when, how long, what, and by which article', () => {
    expect(blocksToHtml([deadline], guide).markup).toBe(
      '<h3>Lo que debe cumplir la autoridad, y otros plazos</h3><ol class="line"><li><p>Desde que te detienen</p><b>48 horas</b><p>Te ponen ante un juez. <small class="c"><a href="#" aria-label="Constitución, artículo 16">§</a><span>(Constitución, art.\u00a016)</span></small></p></li></ol>',
    )
  })

  it('are lines of time while they follow one another: first those of the reader, each list in the order of the text', () => {
    const working = { ...deadline, lengthLabel: '5 días hábiles', calendar: 'habiles' as const }
    const own = { ...deadline, length: 'P3D', lengthLabel: '3 días', binds: 'reader' as const }
    const { markup } = blocksToHtml([paragraph('a'), deadline, own, working, paragraph('b'), deadline], guide)
    expect([...markup.matchAll(/<(?:h3|b)>([^<]*)|<p>([ab])</g)].map(([, drawn, text]) => drawn ?? text)).toEqual([
      'a',
      'Lo que te toca a ti',
      '3 días',
      'Lo que debe cumplir la autoridad, y otros plazos',
      '48 horas',
      '5 días hábiles',
      'b',
      'Lo que debe cumplir la autoridad, y otros plazos',
      '48 horas',
    ])
    expect(markup.match(/<li class="wd">/g)).toHaveLength(1)
  })

  it.each([
    ['P1D', 'Hazlo el mismo día.'],
    ['PT48H', 'Si fue un lunes, tu último día seguro es el martes.'],
    ['P3D', 'Si fue un lunes, tu último día seguro es el miércoles.'],
    ['P6D', 'Si fue un lunes, tu último día seguro es el viernes.'],
    ['P10D', 'Ese día es el día 1. No pases del día 10.'],
    ['P2W', 'Ese día es el día 1. No pases del día 14.'],
    ['P1M', 'Cuenta un mes y quita un día.'],
    ['P4M', 'Cuenta 4 meses y quita un día.'],
  ])('that bind the reader tell the last safe day in words: %s', (length, words) => {
    const { markup } = blocksToHtml([{ ...deadline, length, binds: 'reader' }], guide)
    expect(/data-length="([^"]*)".*?<span>([^<]*)</.exec(markup)?.slice(1)).toEqual([length, words])
  })

  it('tell no safe day where there is none, or where the authority must act', () => {
    for (const other of [
      { ...deadline, length: 'PT0S', binds: 'reader' as const },
      { ...deadline, length: 'P3D' },
    ])
      expect(blocksToHtml([other], guide).markup).not.toContain('data-length')
  })

  it('declare the language of their words, not of their length', () => {
    const { markup } = blocksToHtml([{ ...deadline, lengthLabel: '48 hours', lang: 'es-MX' }], guide)
    expect(markup).toContain('<p lang="es-MX">Desde que te detienen</p><b>48 hours</b><p><span lang="es-MX">')
  })
})

describe('services', () => {
  it('say who published a contact and when, each origin once, and that nobody has called', () => {
    const linesOf = (card: typeof emergencies) => servicesToHtml({ organizations: [card] }, guide).markup
    const [, hours] = emergencies.contacts
    if (hours === undefined) throw new Error('The example has a schedule.')
    const number = { ...hours, kind: 'phone' as const, label: '55 0000 0000' }
    const two = { ...emergencies, contacts: [number, hours] }
    expect(linesOf(two)).toContain(
      '<small>Publicado por Diario de Ejemplo el 3 de noviembre de 2026. No los hemos llamado.</small>',
    )
    const month = { standing: 'published' as const, by: 'Otro Diario', on: '2026-01' }
    expect(linesOf({ ...emergencies, contacts: [{ ...number, provenance: month }] })).toContain(
      '<small>Publicado por Otro Diario en enero de 2026. No lo hemos llamado.</small>',
    )
    expect(linesOf({ ...humanRights })).toContain('<small>Fuimos el 28 de octubre de 2026.</small>')
  })

  it('mark a national service on a state site only', () => {
    const services = { organizations: [emergencies] }
    expect(servicesToHtml(services, guide).markup).toContain('En todo el país')
    expect(servicesToHtml(services, { ...guide, ofState: false }).markup).not.toContain('En todo el país')
  })

  it('fold those without a contact into one line that names them and says how to find them', () => {
    const { markup } = servicesToHtml({ organizations: [defender, humanRights] }, guide)
    expect(markup.match(/class="card"/g)).toHaveLength(1)
    expect(markup).toContain('<summary>Una institución del Estado de México sin contacto comprobado</summary>')
    expect(markup).toContain('<li>Procuraduría Social del Estado de Jalisco: Te defiende sin costo')
    expect(markup).toContain('Pregunta al 911')
    expect(markup).not.toMatch(/github|repositorio|fuente/i)
  })

  it('lead to the phone’s own map only where the page says whom to look for there', () => {
    const silent = { organizations: [defender] }
    expect(servicesToHtml(silent, guide).markup).not.toContain('geo:')
    expect(servicesToHtml({ ...silent, onMap: 'public_defender' }, guide).markup).toContain(
      '<a href="geo:0,0?q=Defensor%C3%ADa%20P%C3%BAblica">Busca «Defensoría Pública» en el mapa de tu teléfono</a>',
    )
    expect(servicesToHtml({ ...silent, onMap: 'prosecutor' }, guide).markup).not.toContain('geo:')
  })

  it('say once what to do meanwhile where nobody can be reached yet', () => {
    const advice = '<ul class="quiet"><li>Pide tu defensa al Ministerio Público o al juez: deben darte una sin costo.</li></ul>'
    const gap = { role: 'public_defender' as const, kind: 'no-contact' as const }
    expect(servicesToHtml({ organizations: [defender], gaps: [gap, gap] }, guide).markup).toContain(advice)
    expect(servicesToHtml({ organizations: [defender] }, guide).markup).not.toContain('class="quiet"><li>')
  })

  it('tell what to dial within a call', () => {
    const [phone] = emergencies.contacts
    const card = { ...emergencies, contacts: [{ ...(phone as (typeof emergencies.contacts)[0]), note: { text: 'Opción 1' } }] }
    expect(servicesToHtml({ organizations: [card] }, guide).markup).toContain('<a href="tel:911">911</a> <span>Opción 1</span>')
  })

  it('say in a state’s directory that the state has nobody of its own where all are national', () => {
    const refuges = {
      ...emergencies,
      slug: 'refugios',
      role: 'civil_society' as const,
      name: { text: 'Red Nacional de Refugios' },
    }
    const said =
      'Todavía no tenemos un dato comprobado en el Estado de México sobre: Organizaciones civiles. Te pueden atender estos servicios de todo el país:'
    const gaps = [{ role: 'civil_society' as const, kind: 'only-national' as const }]
    expect(servicesToHtml({ organizations: [refuges], gaps }, directory).markup).toContain(`<p class="empty">${said}</p><ul`)
    expect(servicesToHtml({ organizations: [refuges] }, directory).markup).not.toContain('Todavía')
  })

  it('name a national service, not the directory, where no civil organization is known', () => {
    const none = { organizations: [], gaps: [{ role: 'civil_society' as const, kind: 'nobody' as const }] }
    expect(servicesToHtml(none, directory).markup).toContain('Comisión Ejecutiva de Atención a Víctimas')
    const inEnglish = { ...directory, language: 'en' as const, words: interfaceText('en') }
    expect(servicesToHtml(none, inEnglish).markup).toContain('Executive Commission for Victims')
  })

  it('say once that civil organizations may charge, and not of authorities', () => {
    const civil = { ...humanRights, role: 'civil_society' as const }
    const both = servicesToHtml({ organizations: [humanRights, civil, { ...civil, slug: 'otra' }] }, guide).markup
    expect(both.match(/pregunta si es gratis/g)).toHaveLength(1)
    expect(servicesToHtml({ organizations: [humanRights] }, guide).markup).not.toContain('pregunta si es gratis')
  })

  it('tell the roles that nobody is known for, and what to do instead', () => {
    const gaps = [{ role: 'anonymous_report' as const, kind: 'nobody' as const }]
    expect(servicesToHtml({ organizations: [humanRights], gaps }, guide).markup).toContain(
      '<p class="empty">Todavía no tenemos un dato comprobado en el Estado de México sobre: Denuncia anónima. Para avisar de un delito sin dar tu nombre, llama al 089.</p>',
    )
  })
})
