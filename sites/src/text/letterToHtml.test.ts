import { describe, expect, it } from 'vitest'
import { paragraphsToHtml, piecesToHtml } from './letterToHtml.ts'

describe('the words of a letter', () => {
  it('have fields in their sentences, labelled, that no browser keeps, checks or sends', () => {
    const { markup } = piecesToHtml([
      { type: 'text', value: 'Yo, <' },
      { type: 'blank', key: 'nombre', label: 'tu "nombre"', lines: 1 },
      { type: 'text', value: ', pido' },
    ])
    expect(markup).toBe(
      'Yo, &lt;<input type="text" class="hole" size="11" aria-label="tu &quot;nombre&quot;" placeholder="tu &quot;nombre&quot;" autocomplete="off" autocorrect="off" spellcheck="false">, pido',
    )
    expect(markup).not.toMatch(/ (?:name|id)=/)
  })

  it('have room for several lines, with an example', () => {
    const { markup } = piecesToHtml([{ type: 'blank', key: 'hechos', label: 'qué pasó', example: 'día y hora', lines: 3 }])
    expect(markup).toContain('<textarea class="hole" rows="3" aria-label="qué pasó" placeholder="qué pasó: día y hora"')
  })

  it('put what is to be marked into one list, and name the articles of each', () => {
    const text = (value: string) => [{ type: 'text' as const, value }]
    const { markup } = paragraphsToHtml([
      { tick: false, heading: 'Mi caso', pieces: text('Marco:') },
      { tick: true, pieces: text('Soy víctima.'), basis: 'Ley, artículo 1' },
      { tick: true, pieces: text('Soy testigo.') },
      { tick: false, pieces: text('Fin.') },
    ])
    expect(markup).toBe(
      '<h3>Mi caso</h3><p>Marco:</p><ul class="ticks"><li><label><input type="checkbox"> Soy víctima. <small>(Ley, artículo 1.)</small></label></li><li><label><input type="checkbox"> Soy testigo.</label></li></ul><p>Fin.</p>',
    )
  })
})
