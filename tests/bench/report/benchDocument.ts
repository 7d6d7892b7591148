import type { BenchReport } from './BenchReport.ts'
import { benchTables } from './benchTables.ts'
import { tableToMarkdown } from './Table.ts'

const begin = '<!-- bench:begin, written by npm run bench -- --write -->'
const end = '<!-- bench:end -->'

/** A document with the tables of a run between its marks; they are put at its end when it has none. */
export function withBenchSection(document: string, report: BenchReport): string {
  const section = [begin, benchSection(report), end].join('\n')
  const start = document.indexOf(begin)
  const stop = document.indexOf(end, start)
  if (start >= 0 && stop >= 0) return document.slice(0, start) + section + document.slice(stop + end.length)
  return `${document === '' ? '# Measurements\n\n' : `${document.trimEnd()}\n\n`}## npm run bench\n\n${section}\n`
}

function benchSection(report: BenchReport): string {
  const { date, machine, command, rounds } = report
  const memory = Math.round(machine.memoryBytes / 2 ** 30)
  const heading = `\`${command}\` on ${date}: ${rounds === 1 ? 'one round' : `median of ${rounds} rounds`}; ${machine.processor}, ${machine.cores} cores, ${memory} GiB, load ${machine.loadBefore.toFixed(1)} at the start, Node ${machine.node}.`
  return [heading, ...benchTables(report).map(tableToMarkdown)].join('\n\n')
}
