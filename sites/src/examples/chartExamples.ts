import type { Chart, ChartDrawing } from '@justicia/shared-content/pages/charts'

/** A drawing of each kind, with a long name and a value that is missing where there may be one. */
export const exampleDrawings: Record<ChartDrawing['kind'], ChartDrawing> = {
  lines: {
    kind: 'lines',
    series: [
      {
        name: 'Jalisco',
        last: '9.7',
        points: [
          { year: 2022, value: 12.1, low: 8.5, high: 15.7 },
          { year: 2023, value: 11 },
          { year: 2024, value: 9.7, low: 6.8, high: 12.6 },
        ],
      },
      { name: 'País', last: '9.6', points: [2022, 2023, 2024].map((year) => ({ year, value: 10.4 - (year - 2022) * 0.4 })) },
    ],
    band: 'margen máximo',
  },
  multiples: {
    kind: 'multiples',
    from: 2022,
    until: 2024,
    top: 120,
    country: [24, 23, 22.7],
    places: [
      { name: 'Colima', row: 4, column: 3, values: [105.2, 118, 109.9], last: '110' },
      { name: 'Baja California Sur', row: 2, column: 1, values: [8, 7.1, 7.8], last: '8' },
    ],
    key: { own: 'El estado', country: 'El país en esos años', last: 'Tasa de 2024' },
  },
  tiles: {
    kind: 'tiles',
    places: [
      { name: 'Colima', row: 4, column: 3, value: 12.3, text: '12.3*', isWeak: true },
      { name: 'Baja California Sur', row: 2, column: 1, value: 9, text: '9.0', isWeak: false },
    ],
    key: { low: 'menos', high: 'más', weak: '* Precisión moderada' },
  },
  dots: {
    kind: 'dots',
    from: 80,
    until: 100,
    rows: [
      { name: 'Robo o asalto en la calle o el transporte', value: 94.2, low: 93, high: 95, text: '94.2' },
      { name: 'Amenazas', value: 91, low: 91, high: 91, text: '91.0' },
    ],
    mark: { value: 93.2, name: 'País 93.2' },
    key: { dot: '2024', range: '2011 a 2024' },
  },
}

/** A chart around a drawing. */
export function exampleChart(name: string, kind: ChartDrawing['kind'], folder?: string): Chart {
  const file = (end: string) => `${folder}${name}.${end}`
  return {
    name,
    title: `Lo que se ve, en una frase que dice qué cambió y dónde: ${name}`,
    subtitle: 'Lo que se mide, por cada 100 mil habitantes',
    source: 'Una institución & su documento',
    caveat: 'Lo que no puede decir.',
    description: 'Lo que muestra a quien no la ve.',
    drawing: exampleDrawings[kind],
    table: { head: ['Estado', '2023', '2024'], rows: [['Colima', '118.0', '109.9']] },
    ...(folder === undefined ? {} : { files: { svg: file('svg'), png: file('png'), csv: file('csv'), embed: file('xhtml') } }),
  }
}

/** The charts that the example of a note asks for. */
export function exampleCharts(folder: string): Chart[] {
  return [exampleChart('pais', 'lines', folder), exampleChart('estados', 'multiples', folder)]
}
