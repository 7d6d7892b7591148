import { languageOf } from '../languages.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import type { Term } from '../schema/term.ts'
import type { Variant } from '../schema/variant.ts'
import { flowCopies, guideCopies, type SpanishCopy, termCopies, variantCopies } from './copies.ts'
import type { Rule } from './Rule.ts'

/** A translation of a guide says nothing in Spanish. */
export const guideTranslated: Rule<Guide> = tellCopies(guideCopies)
export const termTranslated: Rule<Term> = tellCopies(termCopies)
export const flowTranslated: Rule<Flow> = tellCopies(flowCopies)
export const variantTranslated: Rule<Variant> = tellCopies(variantCopies, () => 'un cambio de la variante')

function tellCopies<P>(
  copiesOf: (piece: P) => SpanishCopy[],
  nameOf = ({ path }: SpanishCopy): string => path.join('.'),
): Rule<P> {
  return ({ piece, file, warn }) => {
    for (const copy of copiesOf(piece))
      warn(
        file,
        `El texto «${nameOf(copy)}» es en ${languageOf(copy.language).name} igual que en español: tradúcelo o quítalo, y se mostrará en español con su aviso.`,
      )
  }
}
