import { answersVersion } from './AnswersFile.ts'

/** A search index of another version than this script's. */
export class AnswersVersionError extends Error {
  override readonly name = 'AnswersVersionError'
  readonly code = 'answers-version'
}

/** @throws {AnswersVersionError} for a file that this script cannot read. */
export function requireVersion({ version }: { version: number }): void {
  if (version !== answersVersion)
    throw new AnswersVersionError(`The index has version ${version}, this script reads ${answersVersion}.`)
}
