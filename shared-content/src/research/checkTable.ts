import { createHash } from 'node:crypto'
import { ContentError, type ContentErrorCode } from '../errors.ts'
import { decodeText } from '../located/decodeText.ts'
import type { Column, Dataset } from '../schema/dataset.ts'
import { type CsvRow, parseCsv } from './parseCsv.ts'

/** So many errors of one table are told; the rest are most likely the same. */
const mostErrors = 20

/** Codes of the states in a table, without `MX`. */
export interface TablePlaces {
  states: readonly string[]
}

/**
 * What is wrong with the table of a dataset: encoding, head, cells, keys, places that are missing, sums, and whether it is
 * the file of the newest release. Each error names the line and how to mend it.
 * @param file name for the errors.
 */
export function checkTable(input: { dataset: Dataset; bytes: Uint8Array; file: string } & TablePlaces): ContentError[] {
  const { dataset, bytes, file } = input
  const errors: ContentError[] = []
  const tell = (what: string, mend: string, line?: number, code: ContentErrorCode = 'table-broken') => {
    errors.push(new ContentError({ code, place: line === undefined ? { file } : { file, line }, what, mend }))
  }
  let rows: CsvRow[]
  try {
    const text = decodeText(bytes, file)
    if (bytes[0] === 0xef && bytes[1] === 0xbb)
      tell('El archivo empieza con una marca de orden de bytes (BOM).', 'Guárdalo como UTF-8 sin marca.', 1)
    if (!text.endsWith('\n'))
      tell(
        'El archivo está cortado: su último renglón no termina.',
        'Cópialo otra vez, entero, con un salto de línea al final.',
        text.split('\n').length,
      )
    rows = parseCsv(text)
  } catch (error) {
    if (error instanceof ContentError) return [error]
    if (!(error instanceof SyntaxError)) throw error
    tell(`No se puede leer como CSV: ${error.message}.`, 'Guárdalo de nuevo como CSV, con comas y en UTF-8.')
    return errors
  }
  const [head, ...body] = rows
  const names = dataset.columns.map(({ name }) => name)
  if (head === undefined || head.cells.join(',') !== names.join(',')) {
    tell(
      `Las columnas son «${head?.cells.join(', ') ?? ''}» y deberían ser «${names.join(', ')}».`,
      'Ponlas así y en ese orden, o describe las nuevas en datasets.yaml.',
      1,
    )
    return errors
  }
  const table = { names, body, tell, ...input }
  checkCells(table)
  // What rests on whole rows is looked at once they are.
  if (errors.length === 0) {
    checkKeys(table)
    checkPlaces(table)
    checkSums(table)
  }
  if (errors.length === 0) checkRelease(table)
  return errors.length <= mostErrors ? errors : errors.slice(0, mostErrors)
}

interface Table extends TablePlaces {
  dataset: Dataset
  bytes: Uint8Array
  names: readonly string[]
  body: readonly CsvRow[]
  tell(what: string, mend: string, line?: number): void
}

function checkCells({ dataset, body, names, tell }: Table): void {
  for (const { line, cells } of body) {
    if (cells.length !== names.length) {
      tell(`El renglón tiene ${cells.length} celdas y debería tener ${names.length}.`, 'Complétalo, o quita lo que sobra.', line)
      continue
    }
    for (const [index, column] of dataset.columns.entries()) {
      const fault = cellFault(column, cells[index] ?? '')
      if (fault !== undefined) tell(`«${column.name}» ${fault}.`, 'Corrige la celda, o la columna en datasets.yaml.', line)
    }
  }
}

const shapes: Record<Column['type'], [shape: RegExp, words: string]> = {
  string: [/^\S(?:.*\S)?$/s, 'está vacía o tiene espacios de más'],
  integer: [/^-?\d+$/, 'no es un número entero'],
  number: [/^-?\d+(?:\.\d+)?$/, 'no es un número'],
  year: [/^\d{4}$/, 'no es un año'],
  yearmonth: [/^\d{4}-(?:0[1-9]|1[0-2])$/, 'no es un mes como 2015-01'],
}

function cellFault({ type, minimum, maximum }: Column, cell: string): string | undefined {
  const [shape, words] = shapes[type]
  if (!shape.test(cell)) return `dice «${cell}» y ${words}`
  if (type !== 'integer' && type !== 'number') return undefined
  const value = Number(cell)
  if (minimum !== undefined && value < minimum) return `dice ${cell}, menos que ${minimum}`
  return maximum !== undefined && value > maximum ? `dice ${cell}, más que ${maximum}` : undefined
}

function checkKeys({ dataset, body, names, tell }: Table): void {
  const seen = new Map<string, number>()
  const columns = dataset.key.map((name) => names.indexOf(name))
  for (const { line, cells } of body) {
    const key = columns.map((column) => cells[column]).join(' · ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else tell(`«${key}» está dos veces: también en el renglón ${first}.`, 'Deja uno de los dos.', line)
  }
}

/** The place of a row, and all else that names it. */
function placed({ dataset, body, names }: Pick<Table, 'dataset' | 'body' | 'names'>) {
  const place = names.indexOf('state')
  const rest = dataset.key.filter((name) => name !== 'state').map((name) => names.indexOf(name))
  return Map.groupBy(
    body.map(({ line, cells }) => ({ line, cells, place: cells[place] ?? '' })),
    ({ cells }) => rest.map((column) => cells[column]).join(' · '),
  )
}

/** Months and indicators of which most places are missing are of a survey that did not print them. */
const mayLack = 2

function checkPlaces(table: Table): void {
  const { dataset, states, tell } = table
  const abroad = dataset.places === 'states_and_abroad' ? ['EXT'] : []
  const expected =
    dataset.places === 'national' ? ['MX'] : ['MX', ...states.filter((code) => !dataset.absent.includes(code)), ...abroad]
  for (const [rest, rows] of placed(table)) {
    for (const { place, line } of rows)
      if (!expected.includes(place)) tell(`«${place}» no es un lugar de esta tabla.`, 'Usa la clave ISO del estado, o MX.', line)
    const missing = expected.filter((place) => !rows.some((row) => row.place === place))
    // A survey leaves out what it cannot tell.
    if (missing.length > (dataset.sums.length > 0 ? 0 : mayLack))
      tell(
        `A «${rest}» le faltan lugares: ${missing.join(', ')}.`,
        'Añade sus renglones, o nómbralos en «absent».',
        rows[0]?.line,
      )
  }
}

function checkSums(table: Table): void {
  const { dataset, names, tell } = table
  const [indicator, value] = [names.indexOf('indicator'), names.indexOf('value')]
  for (const [rest, rows] of placed(table)) {
    if (!dataset.sums.includes(rows[0]?.cells[indicator] ?? '')) continue
    const nation = rows.find(({ place }) => place === 'MX')
    const sum = rows.reduce((total, { place, cells }) => (place === 'MX' ? total : total + Number(cells[value])), 0)
    if (nation !== undefined && Number(nation.cells[value]) !== sum)
      tell(
        `En «${rest}» los estados suman ${sum} y el país dice ${nation.cells[value]}.`,
        'Corrige el renglón que está mal, o quita el indicador de «sums».',
        nation.line,
      )
  }
}

function checkRelease({ dataset, bytes, body, tell }: Table): void {
  const [release] = dataset.releases
  if (release === undefined) return
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 === release.sha256 && body.length === release.rows) return
  tell(
    `El archivo no es el de la versión ${release.number}: tiene ${body.length} renglones y la huella ${sha256}.`,
    'Si la tabla cambió, escribe en datasets.yaml una versión nueva con su día, su nota y esta huella.',
  )
}
