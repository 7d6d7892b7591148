import { isDeepStrictEqual } from 'node:util'
import { ContentError, ContentErrors } from '@justicia/shared-content/errors'
import { findUnsafeCharacter } from '@justicia/shared-content/text/unsafeCharacters'
import { FuzzFailure } from '../FuzzTarget.ts'

/**
 * What a reader of content makes of an input.
 * @returns undefined when it refuses it, as it should: with file, line and words.
 * @throws {FuzzFailure} when it refuses it otherwise.
 */
export function readOrRefuse<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    for (const each of error instanceof ContentErrors ? error.errors : [error]) {
      if (!(each instanceof ContentError)) throw new FuzzFailure(`error que no es del contenido: ${String(each)}`)
      const { file, line } = each.place
      const sized = each.code === 'file-too-large'
      if (file === '' || (!sized && (line === undefined || !(line >= 1))))
        throw new FuzzFailure(`error sin renglón: ${each.message}`)
      if (each.code === 'file-unreadable') throw new FuzzFailure(`error que no es del contenido: ${each.message}`)
    }
    return undefined
  }
}

export function mustEqual(found: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(found, wanted)) throw new FuzzFailure(what)
}

/** No text that was taken in holds characters that people do not see. */
export function mustBeVisible(value: unknown): void {
  if (typeof value === 'string') {
    const unsafe = findUnsafeCharacter(value)
    if (unsafe !== undefined) throw new FuzzFailure(`un texto aceptado ${unsafe.message}`)
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) mustBeVisible(part)
}
