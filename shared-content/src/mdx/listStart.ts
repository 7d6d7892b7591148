import type { CmsWords } from '../errors.ts'

/** A list that goes on from an earlier one begins with a small number; a larger one is a year or an article. */
export const largestStart = 99

/** Why a list cannot begin with a number, and how to mend it; undefined when it can. */
export function startProblem(start: number): { what: string; mend: string; cms: CmsWords } | undefined {
  if (Number.isInteger(start) && start >= 1 && start <= largestStart) return undefined
  const range = `Los puntos de una lista van del 1 al ${largestStart}. Si es un año o un artículo, empieza la frase con otra palabra`
  return {
    what: `Una lista empieza con el número ${start}.`,
    mend: `${range} («En ${start}…») o escribe «${start}\\.».`,
    cms: {
      mend: `${range} («En ${start}…»), como párrafo.`,
      en: `A list begins with the number ${start}. Lists are numbered from 1 to ${largestStart}; if it is a year or an article, begin the sentence with another word, as a paragraph.`,
    },
  }
}
