import { describe, expect, it } from 'vitest'
import { ContentErrorCollector, ContentErrors } from '../errors.ts'
import { Places } from '../located/places.ts'
import type { Block } from '../mdx/tree.ts'
import type { Guide } from '../schema/guide.ts'
import type { Override, OverrideOperation, Variant } from '../schema/variant.ts'
import { checkPiece } from './checkPiece.ts'
import type { Known } from './Known.ts'
import { variantChanges } from './variants.ts'

const words = (value: string): Block[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }]
const help: Block[] = [{ type: 'servicesFor', roles: ['prosecutor'] }]
const name: Block[] = [{ type: 'paragraph', children: [{ type: 'fact', k: 'fiscalia.nombre' }] }]
const change = (section: string, op: OverrideOperation, body: Override['body'] = { es: words('Texto.') }): Override => ({
  section,
  op,
  basedOn: '0000000000000000',
  body: op === 'hide' ? {} : body,
})
const file = { file: 'states/jalisco/guides/robo/es.mdx' }

/** What is wrong with some changes of a guide of four sections, each at the line of its change: the first one at 11. */
function faultsOf(...overrides: Override[]): string[] {
  const section = (key: string, body = words('Algo.')) => ({ key, title: key, body })
  const sections = [section('que-hacer-ahora'), section('derechos'), section('plazos'), section('quien-te-ayuda', help)]
  const places = new Places()
  for (const [index, override] of overrides.entries()) places.setNode(override, { ...file, line: 11 + index })
  const collector = new ContentErrorCollector()
  const variant: Variant = { state: 'jalisco', guide: 'robo', review: { status: 'pending', next: '2027-05-21' }, overrides }
  const guide = { slug: 'robo', text: { es: { sections } } } as unknown as Guide
  const known = { guide: () => guide } as unknown as Known
  const telling = { collector, warn: () => {} }
  checkPiece([variantChanges], { piece: variant, state: 'jalisco', known, places, file }, telling)
  try {
    collector.throwIfAny()
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors.map(({ code, place, what }) => `${place.line} ${code}: ${what}`)
    throw error
  }
  return []
}

describe('variantChanges', () => {
  it('takes changes that leave the guide safe', () => {
    expect(
      faultsOf(
        change('que-hacer-ahora', 'replace'),
        change('derechos', 'hide'),
        change('plazos', 'before'),
        change('plazos', 'after'),
        change('quien-te-ayuda', 'replace', { es: help, en: name }),
      ),
    ).toEqual([])
  })

  it('tells of a section that the guide lacks', () => {
    expect(faultsOf(change('derechos', 'after'), change('otra', 'before'))).toEqual([
      '12 section-unknown: La guía «robo» no tiene sección «otra».',
    ])
  })

  it.each(['que-hacer-ahora', 'quien-te-ayuda'])('lets nobody hide «%s»', (section) => {
    expect(faultsOf(change(section, 'hide'))).toEqual([
      `11 section-missing: Un estado no puede ocultar la sección «${section}»: sin ella la guía deja sola a la persona.`,
    ])
  })

  it('tells of a section that is hidden and replaced at once', () => {
    expect(faultsOf(change('derechos', 'hide'), change('derechos', 'replace'))).toEqual([
      '12 override-duplicate: La sección «derechos» se oculta y se cambia a la vez.',
    ])
  })

  it.each<readonly [string, Block[]]>([
    ['nothing at all', []],
    ['blanks and signs', words(' — … ')],
    ['a line break', [{ type: 'paragraph', children: [{ type: 'break' }] }]],
  ])('tells of a change that says %s, in whatever language', (_name, nothing) => {
    expect(faultsOf(change('derechos', 'before', { es: nothing }))).toEqual([
      '11 section-missing: Este cambio de la sección «derechos» no dice nada.',
    ])
    expect(faultsOf(change('derechos', 'replace', { es: words('Texto.'), en: nothing }))).toEqual([
      '11 section-missing: Este cambio de la sección «derechos» no dice nada («en»).',
    ])
  })

  it('asks what stands in the place of who helps to name who helps, in each language', () => {
    expect(faultsOf(change('quien-te-ayuda', 'replace', { es: words('Nadie.'), en: words('Nobody.') }))).toEqual([
      '11 section-missing: Lo que el estado pone en lugar de «quien-te-ayuda» no dice quién ayuda.',
      '11 section-missing: Lo que el estado pone en lugar de «quien-te-ayuda» no dice quién ayuda («en»).',
    ])
    expect(faultsOf(change('quien-te-ayuda', 'before', { es: words('Además, esto.') }))).toEqual([])
  })

  it('keeps at least half of the sections: an emptied one counts as hidden', () => {
    expect(faultsOf(change('derechos', 'hide'), change('plazos', 'hide'))).toEqual([])
    const few = 'section-missing: Con estos cambios solo quedan 1 de las 4 secciones de la guía «robo».'
    const empty = '11 section-missing: Este cambio de la sección «que-hacer-ahora» no dice nada.'
    const hidden = [change('derechos', 'hide'), change('plazos', 'hide')]
    expect(faultsOf(change('que-hacer-ahora', 'replace', { es: [] }), ...hidden)).toEqual([empty, `12 ${few}`])
    // A translation that is empty leaves the Spanish.
    const translation = '11 section-missing: Este cambio de la sección «que-hacer-ahora» no dice nada («en»).'
    expect(faultsOf(change('que-hacer-ahora', 'replace', { es: words('Texto.'), en: [] }), ...hidden)).toEqual([translation])
  })
})
