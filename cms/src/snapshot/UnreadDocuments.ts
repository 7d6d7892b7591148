import { ContentError, ContentErrors } from '@justicia/shared-content/errors'

/** A stored document that could not be made into files: its name as a document of a content folder, what is wrong, how to mend it. */
export interface UnreadDocument {
  document: string
  message: string
}

/** Whether it is the document that is at fault, and not the database or the disk. */
function isOfDocument(error: unknown): error is Error {
  if (error instanceof ContentError || error instanceof ContentErrors) return true
  // What code meets that a value of another version, or a text nested beyond all measure, was given to.
  return error instanceof TypeError || error instanceof RangeError || (error instanceof Error && error.name === 'ZodError')
}

/** Gathers the documents that cannot be read, so that one does not stop the rest. */
export class UnreadDocuments {
  readonly list: UnreadDocument[] = []

  /** The step's results; none, and the document told, when the document is at fault. */
  attempt<T>(document: string, step: () => T): T[] {
    try {
      return [step()]
    } catch (error) {
      if (!isOfDocument(error)) throw error
      this.add(document, error.message)
      return []
    }
  }

  add(document: string, what: string): void {
    this.list.push({
      document,
      message: `${document}: No se pudo leer en el CMS (${what}). Ábrelo en el CMS, corrígelo y publícalo otra vez.`,
    })
  }
}
