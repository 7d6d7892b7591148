/** Chromium falls silent some fifteen seconds into one utterance; this much is said in about ten. */
const longest = 160

/**
 * Cuts a text after its sentences, and a sentence that is too long where it breathes: after a comma, else between words.
 * @example textToSentences('Calla. Pide una defensa.') // ['Calla.', 'Pide una defensa.']
 */
export function textToSentences(text: string): string[] {
  const sentences = text.match(/\S.*?(?:[.!?…]+[»”"')]*(?=\s|$)|$)/gs) ?? []
  return sentences.flatMap(shorten)
}

function shorten(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence]
  const start = sentence.slice(0, longest)
  const comma = Math.max(...[', ', '; ', ': '].map((mark) => start.lastIndexOf(mark) + 1))
  const space = start.lastIndexOf(' ')
  // A piece of a few words would sound like a hiccup.
  const cut = comma > longest / 3 ? comma : space > 0 ? space : longest
  return [sentence.slice(0, cut).trim(), ...shorten(sentence.slice(cut).trim())]
}
