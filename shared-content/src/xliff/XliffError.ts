/** A file that is no XLIFF that can be taken: in Spanish and in English, with the line where there is one. */
export class XliffError extends Error {
  readonly english: string
  constructor({ es, en }: { es: string; en: string }, line?: number) {
    super(line === undefined ? es : `Línea ${line}: ${es}`)
    this.name = 'XliffError'
    this.english = line === undefined ? en : `Line ${line}: ${en}`
  }
}
