/** A row of a CSV and the line on which it begins, from 1. */
export interface CsvRow {
  line: number
  cells: string[]
}

/**
 * The rows of a CSV text (RFC 4180: commas, quotes doubled within quotes, LF or CRLF).
 * @param most rows to read; all without it.
 * @throws {SyntaxError} that names the line of a quote that is not closed, or closed within a cell.
 */
export function parseCsv(text: string, most = Number.POSITIVE_INFINITY): CsvRow[] {
  const rows: CsvRow[] = []
  let [at, line] = [0, 1]
  while (at < text.length && rows.length < most) {
    const row: CsvRow = { line, cells: [] }
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, line) : plainCell(text, at)
      row.cells.push(cell.value)
      line += cell.breaks
      at = cell.end
      if (text[at] !== ',') break
      at++
    }
    if (text[at] === '\r') at++
    at++
    line++
    rows.push(row)
  }
  return rows
}

interface Cell {
  value: string
  /** Where what follows it stands. */
  end: number
  /** Line breaks within it. */
  breaks: number
}

function plainCell(text: string, start: number): Cell {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), end, breaks: 0 }
}

function quotedCell(text: string, start: number, line: number): Cell {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) throw new SyntaxError(`renglón ${line}: hay una comilla que no se cierra`)
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const after = text[quote + 1]
    if (after !== undefined && after !== ',' && after !== '\n' && after !== '\r')
      throw new SyntaxError(`renglón ${line}: después de una comilla que cierra va una coma o el fin del renglón`)
    const raw = text.slice(start + 1, quote)
    return { value: raw.replaceAll('""', '"'), end: quote + 1, breaks: raw.split('\n').length - 1 }
  }
}
