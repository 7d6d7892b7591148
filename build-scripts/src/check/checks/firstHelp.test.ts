import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkFirstHelp, urgentPaths } from './firstHelp.ts'

const page = (first: string) =>
  `<main><h1>Robo</h1><section class="now">${first}<ol class="steps"><li><a href="tel:911">911</a></li></ol></section></main>`
const reasonsOf = (html: string) =>
  checkFirstHelp(exampleSite({ 'guias/robo/index.html': html }), new Set(['/guias/robo/'])).map(({ reason }) => reason)

describe('checkFirstHelp', () => {
  it('asks of an urgent page for a number that is touched before the first step', () => {
    expect(reasonsOf(page('<a href="tel:079">079</a>'))).toEqual([])
    expect(reasonsOf(page('<a href="tel:+525500004321">55 0000 4321</a>'))).toEqual([])
    expect(reasonsOf(page('<b>*765</b>'))).toEqual([expect.stringContaining('no tiene ningún teléfono que tocar')])
  })

  it('looks at urgent guides and outcomes, in every language, and at no other page', () => {
    const paths = urgentPaths({
      guides: [
        { slug: 'robo', urgent: true },
        { slug: 'fraude', urgent: false },
      ],
      flows: [
        {
          slug: 'vi-algo',
          start: 'a',
          outcomes: [
            { key: 'llama', urgent: true },
            { key: 'espera', urgent: false },
          ],
        },
      ],
    } as never)
    expect([...paths]).toEqual(expect.arrayContaining(['/guias/robo/', '/en/guias/robo/', '/orientador/vi-algo/llama/']))
    expect([...paths].filter((path) => /fraude|espera/.test(path))).toEqual([])
    expect(checkFirstHelp(exampleSite({ 'guias/fraude/index.html': page('') }), paths)).toEqual([])
  })
})
