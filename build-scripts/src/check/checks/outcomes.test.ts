import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkOutcomes, outcomeRules } from './outcomes.ts'

const rules = outcomeRules({
  flows: [{ slug: 'vi-algo', start: 'a', outcomes: [{ key: 'llama' }] }],
  facts: [
    { key: 'emergencias.telefono', kind: 'phone', value: { es: '911' } },
    { key: 'denuncia-anonima.telefono', kind: 'phone', value: { es: '089' } },
    { key: 'registro-de-prueba.consulta', kind: 'url', value: { es: 'https://registro.example/' } },
  ],
  terms: [
    { slug: 'registro-de-prueba', text: { es: { term: 'Registro de Prueba' }, en: { term: 'Test Register' } } },
    { slug: 'amparo', text: { es: { term: 'Amparo' } } },
  ],
  guides: [{ slug: 'robo', text: { es: { title: 'Me robaron' }, en: { title: 'I was robbed' } } }],
  letters: [{ slug: 'pido', title: 'Pido copias' }],
} as never)

const page = (lead: string, ...steps: string[]) =>
  `<main><h1>Llama al 089</h1><p class="lead" lang="es">${lead}</p><p>Llama al 911.</p>${
    steps.length === 0 ? '' : `<ol class="steps">${steps.map((step) => `<li><p>${step}</p></li>`).join('')}</ol>`
  }<section><p>Otra cosa: llama al 911 y mira el Registro de Prueba.</p></section></main>`
const reasonsOf = (html: string, file = 'orientador/vi-algo/llama/index.html') =>
  checkOutcomes(exampleSite({ [file]: html }), rules).map(({ reason }) => reason)
const names = (name: string) => [`nombra «${name}» y no lleva ahí; debe ser un enlace`]

describe('checkOutcomes', () => {
  it('finds nothing where there are steps, and all that they name can be touched', () => {
    expect(
      reasonsOf(
        page(
          'Di qué pasa, en 72 horas o en 36, según el artículo 109.',
          'Llama al <a href="tel:911">911</a> o al <a href="tel:089">089</a>.',
          'Busca en el <a href="/glosario/registro-de-prueba/">Registro de Prueba</a>.',
          'Lee «<a href="/guias/robo/">Me robaron</a>» si me robaron, y pide un amparo.',
        ),
      ),
    ).toEqual([])
  })

  it.each([
    ['a number in its first words', page('Llama al 911.', 'Uno.', 'Dos.'), '911'],
    ['a number in a step', page('Di qué pasa.', 'Uno.', 'Puedes avisar al 089 sin tu nombre.'), '089'],
    ['another telephone', page('Di qué pasa.', 'Uno.', 'Marca 55 5346 0000.'), '55 5346 0000'],
    ['a register', page('Di qué pasa.', 'Busca también en el registro de prueba.', 'Dos.'), 'Registro de Prueba'],
    ['a register in English', page('Say it.', 'Look in the Test Register too.', 'Two.'), 'Test Register'],
    ['a register that no entry has by this name', page('Está en el Registro de Cosas.', 'Uno.', 'Dos.'), 'Registro'],
    ['an institution', page('Di qué pasa.', 'Quéjate ante la comisión de búsqueda.', 'Dos.'), 'comisión de búsqueda'],
    ['an institution in English', page('Say it.', 'Complain to the search commission.', 'Two.'), 'search commission'],
    ['a guide', page('Lee «Me robaron».', 'Uno.', 'Dos.'), 'Me robaron'],
    ['a guide in English', page('Read “I was robbed”.', 'One.', 'Two.'), 'I was robbed'],
    ['a letter', page('Di qué pasa.', 'Uno.', 'Lleva «Pido copias».'), 'Pido copias'],
    [
      'a number once in a link and once not',
      page('Di qué pasa.', 'Llama al <a href="tel:911">911</a>.', 'Llama otra vez al 911.'),
      '911',
    ],
  ])('finds %s that is no link', (_what, html, name) => {
    expect(reasonsOf(html)).toEqual(names(name))
  })

  it('finds an outcome without steps, or with one alone', () => {
    const none = [expect.stringContaining('no dice qué hacer en pasos numerados')]
    expect(reasonsOf(page('Di qué pasa, dónde y cuándo.'))).toEqual(none)
    expect(reasonsOf(page('Di qué pasa.', 'Uno.'))).toEqual(none)
    expect(reasonsOf(page('Say it.'), 'en/orientador/vi-algo/llama/index.html')).toEqual(none)
  })

  it('looks at outcomes alone', () => {
    expect(reasonsOf(page('Llama al 911.'), 'orientador/vi-algo/index.html')).toEqual([])
  })
})
