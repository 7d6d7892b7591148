import path from 'node:path'
import type { BuildReport } from '../steps/writeReport.ts'

/** What a build did, in two lines for a person. */
export function reportToText(report: BuildReport, outDir: string): string {
  const number = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 })
  const sites = Object.keys(report.sites).length
  const megabytes = (bytes: number) => `${number.format(bytes / 1e6)} MB`
  return [
    `${sites === 1 ? '1 sitio' : `${sites} sitios`}, ${number.format(report.pages)} páginas (${number.format(report.rendered)} dibujadas ahora, ${number.format(report.checks.pages)} revisadas), ${megabytes(report.bytes)} en ${path.relative(process.cwd(), outDir) || '.'}/live`,
    `${number.format(report.seconds.total)} s, memoria máxima ${megabytes(report.peakMemoryBytes)}`,
  ].join('\n')
}
