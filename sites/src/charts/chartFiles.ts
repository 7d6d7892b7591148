import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { Chart, ChartFiles } from '@justicia/shared-content/pages/charts'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { ChartFile } from '@justicia/shared-content/pages/renderer'
import base from '../styles/sheet/base.css?inline'
import sheet from '../styles/sheet/chart.css?inline'
import { escapeXml } from './wrapText.ts'

/** The page's own custom properties that charts are drawn with. */
const tokens = ['cal', 'papel', 'tinta', 'tinta-2', 'linea', 'dato', 'dato-2', 'dato-gris', 'dato-franja', 'serif', 'sans']

/** The files of all charts of a page; none where it has no chart with files. Drawing waits until a file is asked for. */
export function chartFiles(page: PageModel): ChartFile[] {
  if (page.template !== 'note') return []
  return page.body.charts.flatMap((chart) => (chart.files === undefined ? [] : filesOf(page, chart, chart.files)))
}

function filesOf(page: PageModel, chart: Chart, files: ChartFiles): ChartFile[] {
  const words = interfaceText(page.language).notes.chart
  const drawn = async (size: 'wide' | 'narrow') => {
    const { drawChart } = await import('./drawChart.ts')
    return drawChart(chart, size, words)
  }
  const key = JSON.stringify([page.lang, page.canonical, chart])
  const colours = valuesOf(tokens)
  return [
    {
      path: files.svg.slice(1),
      key,
      make: async () => {
        const { svg, width, height } = await drawn('wide')
        return alone(svg, { width, height, css: `${colours.both}${rules()}svg{background:var(--cal)}` })
      },
    },
    {
      path: files.png.slice(1),
      key,
      isPicture: true,
      make: async () => {
        const { svg, width, height } = await drawn('wide')
        // What draws PNG knows neither custom properties nor the reader's colours.
        const plain = (text: string) => text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => colours.light[name] ?? 'inherit')
        const paper = `<rect x="-16" y="-16" width="${width + 32}" height="${height + 32}" fill="${colours.light.cal}"/>`
        return plain(alone(svg.replace('>', `>${paper}`), { width, height, css: rules() }))
      },
    },
    { path: files.csv.slice(1), key, make: async () => [chart.table.head, ...chart.table.rows].map(csvRow).join('') },
    {
      path: files.embed.slice(1),
      key,
      make: async () => {
        const [wide, narrow] = [await drawn('wide'), await drawn('narrow')]
        return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${page.lang}" xml:lang="${page.lang}"><head><title>${escapeXml(chart.title)}</title><meta name="viewport" content="width=device-width,initial-scale=1"/><meta name="robots" content="noindex"/><link rel="canonical" href="${escapeXml(page.canonical)}"/><style>${escapeXml(`${colours.both}body{margin:1rem;background:var(--cal);color:var(--tinta);font:400 1rem/1.5 var(--sans)}a{color:inherit}${sheet}`)}</style></head><body><div class="chart">${named(wide.svg)}${named(narrow.svg)}</div><p><a href="${escapeXml(page.canonical)}" target="_top">Justicia para Ti: ${escapeXml(words.note)}</a></p></body></html>
`
      },
    },
  ]
}

/** An SVG in HTML need not say that it is one. */
const named = (svg: string) => svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')

/** A file that is looked at by itself: with a margin, its size and its own sheet. */
function alone(svg: string, { width, height, css }: { width: number; height: number; css: string }): string {
  const box = `viewBox="-16 -16 ${width + 32} ${height + 32}" width="${width + 32}" height="${height + 32}"`
  const text = named(svg).replace(/viewBox="[^"]*"/, box)
  return `<?xml version="1.0" encoding="utf-8"?>\n${text.replace('>', `><style>${escapeXml(css)}</style>`)}\n`
}

/** The rules of a chart's text, without those of the page around it. */
function rules(): string {
  const own = [...sheet.matchAll(/(?:\.wide\s+)?\.g-[^{]*\{[^}]*\}/g)].map(([rule]) => rule.replace(/\.wide\s+/, ''))
  return `svg{font:400 12px var(--sans);fill:var(--tinta)}text{white-space:pre}${own.join('')}`
}

/** The values of custom properties as the sheets have them, light, and as a sheet for both. */
function valuesOf(names: readonly string[]): { light: Record<string, string>; both: string } {
  const at = (text: string, start: number): [string, string][] =>
    names.flatMap((name): [string, string][] => {
      const [, value] = new RegExp(`--${name}:\\s*([^;}]+)`).exec(text.slice(start, text.indexOf('}', start))) ?? []
      return value === undefined ? [] : [[name, value]]
    })
  const dark = /@media \(prefers-color-scheme:\s*dark\)/
  const light = [...at(base, 0), ...at(sheet, 0)]
  const night = [...at(base, base.search(dark)), ...at(sheet, sheet.search(dark))]
  const root = (values: [string, string][]) => `:root{${values.map(([name, value]) => `--${name}:${value};`).join('')}}`
  return {
    light: Object.fromEntries(light),
    both: `${root(light)}@media (prefers-color-scheme:dark){${root(night)}}`,
  }
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
