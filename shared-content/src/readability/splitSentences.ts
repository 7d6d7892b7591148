/** A sentence of a running text, and how many line breaks stand before it. */
export interface SplitSentence {
  text: string
  breaks: number
}

/**
 * Splits running text into sentences, as INFLESZ counts them: at full stops, questions, exclamations, colons and
 * semicolons.
 * @param text without abbreviations; a line feed is a break inside the text.
 */
export function splitSentences(text: string): SplitSentence[] {
  let breaks = 0
  return text
    .split(/(?<=[.!?…:;]["»”)]*)(\s+)/u)
    .map((piece) => {
      const sentence = { text: piece.trim().replace(/\s+/g, ' '), breaks }
      breaks += piece.split('\n').length - 1
      return sentence
    })
    .filter((sentence) => /\p{L}/u.test(sentence.text))
}
