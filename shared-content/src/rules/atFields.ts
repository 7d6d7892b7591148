import type { CmsWords, ContentErrorCode } from '../errors.ts'
import type { RuleInput } from './Rule.ts'

export type Path = readonly (string | number)[]

/** Tells what is wrong with the field at a path of the piece. */
export type FailAtPath = (code: ContentErrorCode, path: Path, what: string, mend: string, cms: CmsWords) => void

/** Tells of the fields of the piece that a rule looks at by their paths. */
export function atFields({ piece, file, places, fail }: RuleInput<object>): FailAtPath {
  return (code, path, ...said) => fail(code, places.field(piece, path, file), ...said)
}
