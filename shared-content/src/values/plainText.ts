import { z } from 'zod'
import { findMarkupSign } from '../text/markupSigns.ts'
import { tidyText } from '../text/tidyText.ts'
import { findUnsafeCharacter } from '../text/unsafeCharacters.ts'
import { longestText } from './limits.ts'

/**
 * A text without markup, as it is stored: tidied (`tidyText`), never blank, without characters that people do not see.
 * @param min, max length in characters, after tidying.
 * @param empty what to say of a blank.
 * @param quoted a text of others, a source say, whose signs («|») stay as they are.
 */
export function plainText({
  min = 1,
  max = longestText,
  empty = 'no puede estar vacío',
  quoted = false,
}: {
  min?: number
  max?: number
  empty?: string
  quoted?: boolean
} = {}): z.ZodString {
  const text = z
    .string()
    .superRefine((value, ctx) => {
      // Refused below for its length.
      if (value.length > 4 * longestText) return
      const fault =
        findUnsafeCharacter(value) ??
        (quoted ? undefined : findMarkupSign(value, { lists: false, start: value.trim().includes('\n') ? 'line' : 'title' }))
      if (fault !== undefined) ctx.addIssue({ code: 'custom', message: fault.message })
    })
    .overwrite(tidyText)
  return (min === 1 ? text.min(1, empty) : text.min(min)).max(max)
}
