import type { DistBuild } from '../steps/buildDist.ts'

/** What the quick checks found, one line each, below a headline that nobody overlooks; empty when that is nothing. */
export function findingsToText({ findings }: Pick<DistBuild['checks'], 'findings'>): string {
  if (findings.length === 0) return ''
  const count = findings.length === 1 ? 'una falta' : `${findings.length} faltas`
  const lines = findings.map(({ file, reason }) => `  ${file}: ${reason}`)
  return `¡Atención! Las revisiones rápidas encontraron ${count} en lo que se acaba de construir (todas las revisiones: npm run check):\n${lines.join('\n')}\n`
}
