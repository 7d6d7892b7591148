import type { BenchReport } from './BenchReport.ts'
import { benchTables } from './benchTables.ts'
import { tableToMarkdown } from './Table.ts'

/** A document with the tables of a run between its marks; they are put at its end when it has none. */
export function withBenchSection(document: string, report: BenchReport): string {
  return withSection(document, { name: 'bench', heading: 'npm run bench', text: benchSection(report) })
}

/**
 * A document with some text between two marks; they are put at its end, under a heading, when it has none.
 * @param section.name of the marks.
 */
export function withSection(document: string, section: { name: string; heading: string; text: string }): string {
  const begin = `<!-- ${section.name}:begin, written by ${section.heading}${section.name === 'bench' ? ' --' : ''} --write -->`
  const end = `<!-- ${section.name}:end -->`
  const marked = [begin, section.text, end].join('\n')
  const start = document.indexOf(begin)
  const stop = document.indexOf(end, start)
  if (start >= 0 && stop >= 0) return document.slice(0, start) + marked + document.slice(stop + end.length)
  return `${document === '' ? '# Measurements\n\n' : `${document.trimEnd()}\n\n`}## ${section.heading}\n\n${marked}\n`
}

function benchSection(report: BenchReport): string {
  const { date, machine, command, rounds } = report
  const memory = Math.round(machine.memoryBytes / 2 ** 30)
  const heading = `\`${command}\` on ${date}: ${rounds === 1 ? 'one round' : `median of ${rounds} rounds`}; ${machine.processor}, ${machine.cores} cores, ${memory} GiB, load ${machine.loadBefore.toFixed(1)} at the start, Node ${machine.node}.`
  return [heading, ...benchTables(report).map(tableToMarkdown)].join('\n\n')
}
