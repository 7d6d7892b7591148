/** Vowels side by side that are two syllables: *li-on*, *cli-ent*, *be-ing*, *cre-ate*, *flu-id*, *ac-tu-al*. */
const parted = /i(?:[aou]|e(?=t|n[ct]))|[aeiouy](?=ing)|(?<=cr)ea(?=t(?!ur))|u(?:i(?=d)|a|ou)/g
/** An *i* or a *u* that is no vowel of its own: *nation*, *special*, *patient*, *question*, *guard*. */
const mute = /(?<=[tsxg]|(?<!^s)c)i(?=a[ln]|on|ous|en[tc])|(?<=q)u|(?<=g)u(?=[aei])/g

/**
 * Syllables of an English word, about as they are spoken: a run of vowels is one, a final *e* is silent unless it stands
 * behind a consonant and *l*, *-ed* sounds behind *t* and *d* alone, *-es* behind a hiss alone. English spelling does not
 * tell more; over a text the mistakes weigh little (`flesch.test.ts`).
 * @param word letters only; case and punctuation do not matter.
 * @returns at least 1 for a word with a letter, 0 for none.
 */
export function countEnglishSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters === '') return 0
  const sounds = letters
    .replace(/(?<=[aeiouy].*)(?<![td])ed$/, 'd')
    .replace(/(?<=[aeiouy].*)(?<![sxz]|[cs]h|[cg])es$/, 's')
    .replace(/(?<=[aeiouy].*[^aeiouy])(?<![^aeiouyl]l)e$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouy])e(?=(?:ment|ments|ly|ful|less|ness)$)/, '')
    .replace(/^y(?=[aeiou])/, 'j')
    .replace(mute, '')
  const groups = sounds.match(/[aeiouy]+/g)?.length ?? 0
  return Math.max(1, groups + (sounds.match(parted)?.length ?? 0))
}
