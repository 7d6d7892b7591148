import { describe, expect, it } from 'vitest'
import { strip } from '../examples/exampleCards.ts'
import { examples } from '../examples/examples.ts'
import { stripToHtml } from './stripToHtml.ts'
import { textContextOf } from './textContext.ts'

const [page] = examples
if (page === undefined) throw new Error('There are example pages.')
const context = textContextOf(page)
const markup = stripToHtml(strip, context)?.markup ?? ''

describe('the strip of numbers', () => {
  it('fills 911 alone, and links what a link dials', () => {
    expect(markup.match(/class="urge"/g)).toHaveLength(1)
    expect(markup.match(/href="[^"]+"/g)).toEqual(['href="tel:911"', 'href="tel:8000000000"'])
  })

  it('tells in a sentence, that no reader takes for a button, what no touch dials', () => {
    expect(markup).toContain('<li><p>Marca <b>*765</b> <span>Línea corta de ejemplo</span></p></li>')
    expect(markup).toContain(
      '<li><p>Escribe por WhatsApp al <b>33 0000 0000</b> <span>Chat de ejemplo (municipal)</span></p></li>',
    )
    const inEnglish = textContextOf({ ...page, language: 'en' })
    expect(stripToHtml(strip, inEnglish)?.markup).toContain('<p>Write by WhatsApp to <b>33 0000 0000</b> ')
  })

  it('is read aloud and copied with the names of whom one calls', () => {
    expect(markup).toContain('<b>911</b> <span>911 Emergencias</span>')
    expect(markup).not.toContain('<small')
  })

  it('says once where the numbers come from, and nothing of 911', () => {
    expect(markup).toMatch(
      /<p class="said">Publicado por Diario de Ejemplo el 3 de noviembre de 2026\. Fuimos el 28 de octubre de 2026\. No los hemos llamado\.<\/p>$/,
    )
    const alone = { calls: strip.calls.slice(0, 1) }
    expect(stripToHtml(alone, context)?.markup).not.toContain('Publicado')
  })

  it('is nothing where nobody can be called', () => expect(stripToHtml({ calls: [] }, context)).toBeUndefined())
})
