/**
 * What a Spanish word has in common with its plural and its feminine: «imputadas» and «imputado» are «imputad»,
 * «jueces» and «jueza» are «juez», «órdenes» is «orden», «apelaciones» is «apelacion». Verbs are not followed. Words
 * of three letters or fewer stay whole, and so does ñ.
 */
export function wordToBase(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[áéíóúü]/g, (vowel) => unaccented[vowel] ?? vowel)
  if (plain.length <= 3) return plain
  const singular = plain
    .replace(/ces$/, 'z')
    .replace(/(?<=[dlnrsy])es$/, '')
    .replace(/(?<=[aeio])s$/, '')
  return singular.length <= 3 ? singular : singular.replace(/[aeo]$/, '')
}

const unaccented: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ü: 'u' }

/** The bases of all words of a phrase. */
export function phraseToBases(phrase: string): string[] {
  return (phrase.match(/\p{L}+/gu) ?? []).map(wordToBase)
}
