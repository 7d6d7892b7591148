/** Some figures to show, as text. */
export interface Table {
  title: string
  head: string[]
  rows: string[][]
  notes: string[]
}

/** For a terminal: the first column to the left, figures to the right. */
export function tableToText({ title, head, rows, notes }: Table): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [title, line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line), ...notes].join('\n')
}

/** For a document, under a heading of the third level. */
export function tableToMarkdown({ title, head, rows, notes }: Table): string {
  const line = (row: string[]) => `| ${row.join(' | ')} |`
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`
  return [`### ${title}`, '', line(head), rule, ...rows.map(line), ...notes.flatMap((note) => ['', note])].join('\n')
}
