import { checkContent } from '@justicia/shared-content/content/checkContent'
import type { Content } from '@justicia/shared-content/content/content'
import type { Places } from '@justicia/shared-content/content/places'
import { today } from '@justicia/shared-content/day'
import { ContentError, ContentErrors } from '@justicia/shared-content/errors'
import type { State } from '@justicia/shared-content/schema/state'

/** A problem at a field of the document that is being saved. */
export interface FieldError {
  path: string
  message: string
  /** The same in English, for accounts that work in it. */
  english?: string
}

/** What the content rules say against a document whose places are the paths of its fields. Other documents' faults are not its own. */
export function findFieldErrors(input: {
  content: Content
  places: Places
  states: readonly State[]
  isOwnPath: (path: string) => boolean
}): FieldError[] {
  const { content, places, states, isOwnPath } = input
  try {
    checkContent({ content, states, date: today(), places })
    return []
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error
    // A citation that cannot even be read is told by its field.
    return error.errors.filter(({ code, place }) => code !== 'citation-broken' && isOwnPath(place.file)).map(toFieldError)
  }
}

/** A content error whose place is a field's path, in the words of the CMS. */
export function toFieldError({ place, what, mend, cms }: ContentError): FieldError {
  const es = [what, cms?.mend ?? mend].join(' ').trim()
  return { path: place.file, message: es, english: cms?.en ?? es }
}

/** Runs a step; a content error that it throws is kept as a field error. */
export function attempt<T>(errors: FieldError[], step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    errors.push(toFieldError(error))
    return undefined
  }
}
