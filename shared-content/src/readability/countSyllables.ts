import { withoutStress } from '../folding/withoutAccents.ts'

/**
 * Syllables of a Spanish word, by the rules of the Ortografía de la lengua española (RAE and ASALE, 2010): two open
 * vowels part, an accented closed vowel parts from an open one, two closed vowels stay together, an h between vowels
 * changes nothing, the u of que, qui, gue and gui is mute, and y is a vowel at the end of a word or alone.
 * @param word letters only; case and punctuation do not matter.
 * @returns at least 1 for a word with a letter (an abbreviation is one beat), 0 for none.
 */
export function countSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^a-záéíóúüñ]/g, '')
  if (letters === '') return 0
  const sounds = letters
    .replace(/(?<!c)h/g, '')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?![aeiouáéíóúü])/g, 'i')
    .replace(/ü/g, 'u')
  const groups = sounds.match(/[aeiouáéíóú]+/g) ?? []
  return Math.max(
    1,
    groups.reduce((total, group) => total + countNuclei(group), 0),
  )
}

const open = /[aeoáéó]/
const accentedClosed = /[íú]/

/** Syllables of a run of vowels. */
function countNuclei(group: string): number {
  let count = 1
  let hasOpen = false
  let previous = ''
  for (const vowel of group) {
    const parts =
      previous !== '' &&
      ((open.test(vowel) && hasOpen) ||
        (open.test(vowel) && accentedClosed.test(previous)) ||
        (accentedClosed.test(vowel) && open.test(previous)) ||
        (!open.test(vowel) && withoutStress(vowel) === withoutStress(previous)))
    if (parts) {
      count++
      hasOpen = false
    }
    hasOpen ||= open.test(vowel)
    previous = vowel
  }
  return count
}
