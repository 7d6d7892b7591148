/**
 * The singular of a Spanish noun or adjective without accents; other words lose a final «s» alike.
 * @example singularOf('jueces') // 'juez'
 */
export function singularOf(word: string): string {
  if (!word.endsWith('s')) return word
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`
  return /[^aeious]es$/.test(word) ? word.slice(0, -2) : /[aeio]s$/.test(word) ? word.slice(0, -1) : word
}
