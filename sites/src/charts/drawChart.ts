import type { Chart, ChartDrawing } from '@justicia/shared-content/pages/charts'
import { bearNames, type ChartWidth, type DrawnPlot, dotsPlot, linesPlot, multiplesPlot, tilesPlot, widths } from './plots.ts'
import { escapeXml, wrapText } from './wrapText.ts'

/** Words of the interface that stand in every chart. */
export interface ChartWords {
  source: string
  caveat: string
}

/** A line of text in a chart. */
interface Line {
  text: string
  style: 'title' | 'sub' | 'note' | 'key'
  height: number
}

const heights = {
  title: { narrow: 22, wide: 26 },
  sub: { narrow: 18, wide: 18 },
  note: { narrow: 16, wide: 16 },
  key: { narrow: 18, wide: 18 },
}
/** Letters that fit into a unit of width, with room for wide ones: which font a reader has is not known. */
const lettersPerUnit = {
  title: { narrow: 0.098, wide: 0.081 },
  sub: { narrow: 0.142, wide: 0.142 },
  note: { narrow: 0.153, wide: 0.153 },
  key: { narrow: 0.142, wide: 0.142 },
}
const gap = 10

/**
 * A chart as one SVG: title, what is measured, the drawing, its key, source and caveat, so that whoever copies the picture
 * has all of it. Colours are the page's custom properties.
 */
export function drawChart(chart: Chart, size: ChartWidth, words: ChartWords): { svg: string; width: number; height: number } {
  const width = widths[size]
  const parts: string[] = []
  let top = 0
  const write = (style: Line['style'], text: string) => {
    for (const line of wrapText(text, Math.floor(width * lettersPerUnit[style][size]))) {
      top += heights[style][size]
      parts.push(`<text class="g-${style}" y="${top - 5}">${escapeXml(line)}</text>`)
    }
  }
  write('title', chart.title)
  top += 3
  write('sub', chart.subtitle)
  top += gap
  const plot = plotOf(chart.drawing, size)
  parts.push(`<g transform="translate(0,${top})">${slim(plot.svg)}</g>`)
  top += plot.height + 4
  for (const { sign, text } of keyOf(chart.drawing, size)) {
    const lines = wrapText(text, Math.floor((width - 36) * lettersPerUnit.key[size]))
    for (const [index, line] of lines.entries()) {
      top += heights.key[size]
      if (index === 0) parts.push(`<g transform="translate(0,${top - 9.5})">${sign}</g>`)
      parts.push(`<text class="g-key" x="36" y="${top - 5}">${escapeXml(line)}</text>`)
    }
  }
  top += gap
  write('note', `${words.source}: ${chart.source}.`)
  write('note', `${words.caveat}: ${chart.caveat}`)
  const height = top + 2
  return {
    width,
    height,
    svg: `<svg class="${size}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(`${chart.title}. ${chart.description}`)}">${parts.join('')}</svg>`,
  }
}

function plotOf(drawing: ChartDrawing, size: ChartWidth): DrawnPlot {
  switch (drawing.kind) {
    case 'lines':
      return linesPlot(drawing, size)
    case 'multiples':
      return multiplesPlot(drawing, size)
    case 'tiles':
      return tilesPlot(drawing, size)
    case 'dots':
      return dotsPlot(drawing, size)
  }
}

const dash = (colour: string, dashes = '') =>
  `<path d="M0 0H26" fill="none" stroke="var(--${colour})" stroke-width="2.5"${dashes && ` stroke-dasharray="${dashes}"`}/>`
const dot = '<circle cx="13" r="5" fill="var(--dato)"/>'
const bar = '<path d="M3 0H23" stroke="var(--dato-gris)" stroke-opacity=".5" stroke-width="5" stroke-linecap="round"/>'
const area = '<path d="M0 -6H26V6H0Z" fill="var(--dato-franja)"/>'
const shade = (opacity: number) =>
  `<rect x="3" y="-7" width="20" height="14" rx="3" fill="var(--dato)" fill-opacity="${opacity}" stroke="var(--dato-gris)"/>`

/** What the signs of a drawing mean; where its lines bear their names, that is enough. */
function keyOf(drawing: ChartDrawing, size: ChartWidth): { sign: string; text: string }[] {
  switch (drawing.kind) {
    case 'lines': {
      const signs = [dash('dato'), dash('dato-2', '6 4')]
      const lines = drawing.series.map(({ name, last }, index) => ({ sign: signs[index] ?? '', text: `${name} ${last}` }))
      return [
        ...(bearNames(drawing, size) ? [] : lines),
        ...(drawing.band === undefined ? [] : [{ sign: area, text: drawing.band }]),
      ]
    }
    case 'multiples':
      return [
        { sign: dash('dato'), text: drawing.key.own },
        { sign: dash('dato-gris', '1.5 2.5'), text: drawing.key.country },
        { sign: `<text class="g-number" y="5">${escapeXml(drawing.places[0]?.last ?? '')}</text>`, text: drawing.key.last },
      ]
    case 'tiles':
      return [
        { sign: shade(0.08), text: drawing.key.low },
        { sign: shade(0.42), text: drawing.key.high },
        ...(drawing.places.some(({ isWeak }) => isWeak) ? [{ sign: '', text: drawing.key.weak }] : []),
      ]
    case 'dots':
      return [
        { sign: dot, text: drawing.key.dot },
        { sign: bar, text: drawing.key.range },
        ...(drawing.mark === undefined ? [] : [{ sign: dash('dato-2', '4 3'), text: drawing.mark.name }]),
      ]
  }
}

/** Without what a reader of the picture does not need: names of its parts, a sheet, and places finer than can be seen. */
function slim(svg: string): string {
  return svg
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/ aria-(?:label|hidden|description)="[^"]*"/g, '')
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}
