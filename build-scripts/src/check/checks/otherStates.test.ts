import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkOtherStates } from './otherStates.ts'

const states = [
  { slug: 'colima', names: ['Colima'], domain: 'colima.example', neighbours: ['jalisco'] },
  { slug: 'jalisco', names: ['Jalisco'], domain: 'jalisco.example', neighbours: ['colima'] },
  { slug: 'baja-california', names: ['Baja California'], domain: 'baja-california.example', neighbours: [] },
  { slug: 'baja-california-sur', names: ['Baja California Sur'], domain: 'baja-california-sur.example', neighbours: [] },
  { slug: 'estado-de-mexico', names: ['Estado de México'], domain: 'estado-de-mexico.example', neighbours: [] },
  { slug: 'ciudad-de-mexico', names: ['Ciudad de México'], domain: 'ciudad-de-mexico.example', neighbours: [] },
  { slug: 'morelos', names: ['Morelos'], domain: 'morelos.example', neighbours: [] },
  { slug: 'puebla', names: ['Puebla'], domain: 'puebla.example', neighbours: [] },
]
const reasons = (slug: string, html: string, sharedPhrases: string[] = []) =>
  checkOtherStates({ site: exampleSite({ 'index.html': html }, { slug }), states, sharedPhrases }).map(({ reason }) => reason)

describe('checkOtherStates', () => {
  it.each([
    ['jalisco', '<p>En Jalisco y en todo México</p>'],
    ['jalisco', '<p>Constitución Política de los Estados Unidos Mexicanos</p>'],
    ['baja-california-sur', '<p>Baja California Sur</p>'],
    ['estado-de-mexico', '<p>Fiscalía del Estado de México</p>'],
    ['puebla', '<p>Puebla</p><p>poblanas</p>'],
    ['jalisco', '<p>la población de pueblas</p>'],
    ['nacional', '<a href="https://puebla.example/">Puebla</a>'],
  ])('lets pass in %s: %s', (slug, html) => {
    expect(reasons(slug, html)).toEqual([])
  })

  it.each([
    ['jalisco', '<p>Acude en Puebla</p>', 'nombra a otro estado: «Puebla»'],
    ['baja-california', '<p>Baja California Sur</p>', 'nombra a otro estado: «Baja California Sur»'],
    ['baja-california-sur', '<p>En Baja California, no aquí</p>', 'nombra a otro estado: «Baja California»'],
    ['ciudad-de-mexico', '<p>Fiscalía del Estado de México</p>', 'nombra a otro estado: «Estado de México»'],
    ['jalisco', '<img alt="Mapa de Morelos" src="/m.webp">', 'nombra a otro estado: «Morelos»'],
    ['jalisco', '<a href="https://puebla.example/">otro</a>', 'lleva al sitio de otro estado: puebla.example'],
  ])('finds in %s: %s', (slug, html, reason) => {
    expect(reasons(slug, html)).toEqual([reason])
  })

  it('lets a name stand in a phrase of the national content, and only there', () => {
    const phrase = 'Calle Morelos 20, Ciudad de México'
    expect(reasons('jalisco', `<p>${phrase}</p>`, [phrase])).toEqual([])
    expect(reasons('jalisco', `<p>${phrase}. Ve a Morelos.</p>`, [phrase])).toEqual(['nombra a otro estado: «Morelos»'])
  })

  it.each([
    ['the same page of a neighbour, by its name', '<a href="https://colima.example/">Colima</a>', []],
    [
      'that and the name elsewhere',
      '<a href="https://colima.example/">Colima</a><p>Ve a Colima</p>',
      ['nombra a otro estado: «Colima»'],
    ],
    [
      'another page of a neighbour',
      '<a href="https://colima.example/guias/">Colima</a>',
      ['nombra a otro estado: «Colima»', 'lleva al sitio de otro estado: colima.example'],
    ],
    [
      'the same page by other words',
      '<a href="https://colima.example/">Ve a Colima</a>',
      ['nombra a otro estado: «Colima»', 'lleva al sitio de otro estado: colima.example'],
    ],
    [
      'the same page of a state that is no neighbour',
      '<a href="https://puebla.example/">Puebla</a>',
      ['nombra a otro estado: «Puebla»', 'lleva al sitio de otro estado: puebla.example'],
    ],
  ])('judges a link to %s', (_what, html, found) => {
    expect(reasons('jalisco', html)).toEqual(found)
  })

  it('reads the search index too', () => {
    const site = exampleSite({}, { searchTexts: [{ file: 'pagefind/fragment/es_1.pf_fragment', text: 'Fiscalía de Puebla' }] })
    expect(checkOtherStates({ site, states, sharedPhrases: [] })).toEqual([
      { file: 'jalisco/pagefind/fragment/es_1.pf_fragment', reason: 'nombra a otro estado: «Puebla»' },
    ])
  })
})
