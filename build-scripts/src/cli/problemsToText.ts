import type { BuildProblem } from '../steps/readBuildContent.ts'

/** What a build did without, one line a problem, below a headline that nobody overlooks; empty when it lacks nothing. */
export function problemsToText(problems: readonly BuildProblem[]): string {
  if (problems.length === 0) return ''
  const count = new Set(problems.map(({ document }) => document)).size
  const headline = count === 1 ? '¡Atención! Un documento tiene faltas' : `¡Atención! ${count} documentos tienen faltas`
  const lines = problems.map((problem) => `  ${problem.message} ${outcomeOf(problem)}`)
  return `${headline}; lo demás se construyó:\n${lines.join('\n')}\n`
}

function outcomeOf({ document, leftOut, kept }: BuildProblem): string {
  if (kept) return `[${document}: sigue la última versión que se pudo construir]`
  if (leftOut === 'document') return `[${document}: no aparece en los sitios]`
  return leftOut === 'translation' ? `[${document}: se muestra en español]` : `[${document}: aparece sin eso]`
}
