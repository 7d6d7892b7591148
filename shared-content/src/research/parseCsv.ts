import { CsvError, parse } from 'csv-parse/sync'

/** A row of a CSV and the line on which it begins, from 1. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** What is wrong with a quote, in the words of whoever mends the file. */
const faults: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'hay una comilla que no se cierra',
  CSV_INVALID_CLOSING_QUOTE: 'después de una comilla que cierra va una coma o el fin del renglón',
  INVALID_OPENING_QUOTE: 'hay una comilla dentro de una celda que no empieza con comilla',
}

/**
 * The rows of a CSV text (RFC 4180: commas, quotes doubled within quotes, LF or CRLF).
 * @param most rows to read; all without it.
 * @throws {SyntaxError} that names the line on which a row with a broken quote begins.
 */
export function parseCsv(text: string, most?: number): CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  try {
    parse(text, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      ...(most === undefined ? {} : { to: most }),
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells })
        line = lines + 1
        return null
      },
    })
  } catch (error) {
    const fault = error instanceof CsvError ? faults[error.code] : undefined
    if (fault === undefined) throw error
    // A quote that is not closed takes all that follows for its own: what helps is where that row begins.
    throw new SyntaxError(`renglón ${line}: ${fault}`, { cause: error })
  }
  return rows
}
