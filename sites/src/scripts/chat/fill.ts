/** Fills the places of a sentence: `{n}`. What is put there is taken as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([a-z])\}/g, (place, key: string) => (values[key] === undefined ? place : String(values[key])))
}
