/** A problem at a field of the document that is being saved. */
export interface FieldError {
  path: string
  message: string
  /** The same in English, for accounts that work in it. */
  english: string
}
