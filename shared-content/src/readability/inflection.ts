import { singularOf } from '../folding/singularOf.ts'
import { withoutStress } from '../folding/withoutAccents.ts'

/**
 * What a Spanish word has in common with its plural and its feminine: «imputadas» and «imputado» are «imputad»,
 * «jueces» and «jueza» are «juez», «órdenes» is «orden», «apelaciones» is «apelacion». Verbs are not followed. Words
 * of three letters or fewer stay whole, and so does ñ.
 */
export function wordToBase(word: string): string {
  const plain = withoutStress(word).toLowerCase()
  if (plain.length <= 3) return plain
  const singular = singularOf(plain)
  return singular.length <= 3 ? singular : singular.replace(/[aeo]$/, '')
}

/** The bases of all words of a phrase. */
export function phraseToBases(phrase: string): string[] {
  return (phrase.match(/\p{L}+/gu) ?? []).map(wordToBase)
}
