import type { ChartDrawing } from '@justicia/shared-content/pages/charts'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { exampleChart } from '../examples/chartExamples.ts'
import { drawChart } from './drawChart.ts'
import { wrapText } from './wrapText.ts'

const words = { source: 'Fuente', caveat: 'Ojo' }
const kinds = ['lines', 'multiples', 'tiles', 'dots'] as const satisfies readonly ChartDrawing['kind'][]
const ways = kinds.flatMap((kind) => (['narrow', 'wide'] as const).map((size) => [kind, size] as const))

function drawn(kind: ChartDrawing['kind'], size: 'narrow' | 'wide') {
  const { svg, width, height } = drawChart(exampleChart('una', kind), size, words)
  const root = parseHTML(`<html><body>${svg}</body></html>`).document.querySelector('svg') as SVGElement
  return { svg, width, height, root, text: [...root.querySelectorAll('text')].map((each) => each.textContent).join(' ') }
}

describe.each(ways)('a chart of %s, %s', (kind, size) => {
  it('carries what is seen, what is measured, its source and its caveat', () => {
    const { text } = drawn(kind, size)
    expect(text).toContain('Lo que se ve, en una frase')
    expect(text).toContain('Lo que se mide, por cada 100 mil')
    expect(text).toContain('Fuente: Una institución & su documento.')
    expect(text).toContain('Ojo: Lo que no puede decir.')
  })

  it('is one picture with its words, in the colours of the page, and brings neither sheet nor script', () => {
    const { svg, root } = drawn(kind, size)
    expect(root.getAttribute('role')).toBe('img')
    expect(root.getAttribute('aria-label')).toBe(
      'Lo que se ve, en una frase que dice qué cambió y dónde: una. Lo que muestra a quien no la ve.',
    )
    expect(svg).not.toMatch(/<style|<script|style=|NaN|undefined|#[0-9a-f]{3}/)
    expect(svg).toContain('var(--dato)')
  })

  it('has no line of words that is wider than it', () => {
    const { root, width } = drawn(kind, size)
    // Of the fonts that readers have, DejaVu is among the widest: 0.62 of the size of its letters.
    const sizes = { 'g-title': size === 'wide' ? 20 : 17, 'g-sub': 13, 'g-key': 13, 'g-note': 12 }
    for (const [name, points] of Object.entries(sizes))
      for (const line of root.querySelectorAll(`.${name}`))
        expect((line.textContent ?? '').length * points * 0.55).toBeLessThanOrEqual(width)
  })
})

it('names the lines at their ends where there is room, and below where not', () => {
  expect(drawn('lines', 'wide').text).toContain('Jalisco 9.7')
  expect(drawn('lines', 'narrow').text).toContain('Jalisco 9.7')
})

it('names all lines below where one of their names is longer than the room at their ends', () => {
  const chart = exampleChart('una', 'lines')
  if (chart.drawing.kind !== 'lines') throw new Error('it is no chart of lines')
  const [own, ...others] = chart.drawing.series
  const named = (name: string) => {
    const series = [{ ...own, name, last: '12.6' }, ...others] as typeof chart.drawing.series
    const { svg } = drawChart({ ...chart, drawing: { ...chart.drawing, series } as ChartDrawing }, 'wide', words)
    const root = parseHTML(`<html><body>${svg}</body></html>`).document
    return [...root.querySelectorAll('.g-key')].map((each) => each.textContent).join(' ')
  }
  expect(named('Aguascalientes')).not.toContain('12.6')
  expect(named('Baja California Sur')).toContain(
    `Baja California Sur 12.6 ${others.map(({ name, last }) => `${name} ${last}`).join(' ')}`,
  )
})

it('states stand about where they lie on a page, and in rows of four on a phone', () => {
  expect(drawn('tiles', 'wide').height).toBeGreaterThan(drawn('tiles', 'narrow').height)
})

it('a text is broken between words', () => {
  expect(wrapText('uno dos tres', 8)).toEqual(['uno dos', 'tres'])
  expect(wrapText('demasiadolargo no', 5)).toEqual(['demasiadolargo', 'no'])
})
