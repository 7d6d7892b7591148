import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type Column, columns, type FlatRow, RowFault } from './FlatRow.ts'

/** Rows that one file may hold. */
export const mostRows = 2000

/** A row of a file and the line on which it begins. */
export interface ReadRow {
  line: number
  row: FlatRow
}

/**
 * Rows as a file for spreadsheets: UTF-8 with the mark that Excel needs to see it, and no cell that would be taken for a
 * formula.
 */
export function rowsToCsv(rows: readonly FlatRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

/**
 * The rows of a file.
 * @throws {RowFault} when it is not whole, not UTF-8, or not one of ours.
 */
export function csvToRows(bytes: Uint8Array): ReadRow[] {
  const text = bytesToText(bytes)
  const header = text.slice(0, text.search(/[\r\n]|$/))
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse(text, {
      bom: true,
      delimiter: header.split(';').length > header.split(',').length ? ';' : ',',
      columns: (names: string[]) => checkHeader(names.map((name) => name.trim())),
      info: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
      cast: (cell) => cell.trim(),
    }) as unknown as typeof records
  } catch (error) {
    if (error instanceof CsvError) throw brokenCsv(error)
    throw error
  }
  if (records.length === 0)
    throw new RowFault({
      es: 'El archivo solo tiene encabezado. Baja el CSV de esta página y cambia sus renglones.',
      en: 'The file has a header only. Download the CSV of this page and change its rows.',
    })
  if (records.length > mostRows) throw tooManyRows(records.length)
  return records.map(({ record, info }) => ({
    line: info.lines,
    row: Object.fromEntries(columns.map((name) => [name, withoutMark(record[name] ?? '')])) as FlatRow,
  }))
}

/** Why a file of so many rows is not read. */
export function tooManyRows(count: number): RowFault {
  return new RowFault({
    es: `El archivo tiene ${count} renglones y se leen hasta ${mostRows}. Divídelo, por ejemplo por estado.`,
    en: `The file has ${count} rows, and up to ${mostRows} are read. Divide it, for instance by state.`,
  })
}

/** @throws {RowFault} when the bytes are no UTF-8. */
export function bytesToText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Told below.
  }
  throw new RowFault({
    es: 'El archivo no está en UTF-8 y sus acentos se perderían. Guárdalo como «CSV UTF-8» (en Excel: «Guardar como») y súbelo otra vez.',
    en: 'The file is not in UTF-8, and its accents would be lost. Save it as “CSV UTF-8” (in Excel: “Save as”) and upload it again.',
  })
}

function checkHeader(names: string[]): string[] {
  const missing = columns.filter((name) => !names.includes(name))
  const foreign = names.filter((name) => !columns.includes(name as Column))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (missing.length + foreign.length + twice.length === 0) return names
  const list = (all: readonly string[]) =>
    [...new Set(all)]
      .slice(0, 20)
      .map((name) => `«${name.slice(0, 40)}»`)
      .join(', ')
  const said = [
    ...(missing.length === 0 ? [] : [{ es: `faltan ${list(missing)}`, en: `${list(missing)} missing` }]),
    ...(foreign.length === 0 ? [] : [{ es: `sobran ${list(foreign)}`, en: `${list(foreign)} unknown` }]),
    ...(twice.length === 0 ? [] : [{ es: `se repiten ${list(twice)}`, en: `${list(twice)} twice` }]),
  ]
  throw new RowFault({
    es: `El primer renglón no es el de este formato: ${said.map(({ es }) => es).join('; ')}. Baja el CSV de esta página y no cambies su primer renglón.`,
    en: `The first line is not that of this format: ${said.map(({ en }) => en).join('; ')}. Download the CSV of this page and leave its first line as it is.`,
  })
}

function brokenCsv({ code, ...error }: CsvError): RowFault {
  const line = String((error as { lines?: number }).lines ?? '?')
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new RowFault({
      es: `El archivo termina a medias: una comilla se abre y no se cierra (cerca del renglón ${line}). Bájalo o expórtalo otra vez, entero.`,
      en: `The file ends half-way: a quotation mark opens and is not closed (near line ${line}). Download or export it again, whole.`,
    })
  if (code.startsWith('CSV_RECORD_INCONSISTENT'))
    return new RowFault({
      es: `El renglón ${line} no tiene ${columns.length} columnas: el archivo está a medias, o sobra o falta una coma. Corrígelo y súbelo otra vez.`,
      en: `Line ${line} does not have ${columns.length} columns: the file is half, or a comma is missing or too much. Mend it and upload it again.`,
    })
  return new RowFault({
    es: `No se entiende el renglón ${line} del CSV. Revisa sus comillas, o expórtalo otra vez desde la hoja de cálculo.`,
    en: `Line ${line} of the CSV makes no sense. Look at its quotation marks, or export it again from the spreadsheet.`,
  })
}

/** What `escape_formulas` put before a cell is taken away. */
function withoutMark(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
