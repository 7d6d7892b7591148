import { flowDigest, sectionDigest } from '@justicia/shared-content/digests'
import { type LanguageKey, sourceLanguage } from '@justicia/shared-content/languages'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import type { StoredFlow } from '../documents/flowDocument.ts'
import { storedToFlow } from '../documents/flowDocument.ts'
import type { StoredGuide } from '../documents/guideDocument.ts'
import { unlessBroken } from './unlessBroken.ts'

/** Digests of the Spanish that an editor has held a translation against, by the key of the section; empty for a flow. */
export type Reviewed = Readonly<Record<string, string>>

/** Under this name of `context` they are given to a write. */
export const reviewedTranslation = 'reviewedTranslation'

type Row = NonNullable<StoredGuide['sections']>[number] & { id?: string }

/**
 * A guide whose sections carry the digest of the Spanish that they were translated from, after it was published in a
 * language. A section counts as translated anew when its words in that language are not those that were public before;
 * saving something else of the guide reviews nothing. What its editor has compared and found still right (`reviewed`, by
 * the key of the section) takes the digest that was given.
 */
export function stampSections({
  now,
  before,
  language,
  reviewed = {},
}: {
  now: StoredGuide
  before: StoredGuide | undefined
  language: LanguageKey
  reviewed?: Reviewed | undefined
}): StoredGuide {
  if (language === sourceLanguage) return now
  return {
    ...now,
    sections: ((now.sections ?? []) as Row[]).map((row) => {
      const given = Object.hasOwn(reviewed, row.key) ? reviewed[row.key] : undefined
      if (given !== undefined) return { ...row, basedOn: { ...row.basedOn, [language]: given } }
      const earlier = ((before?.sections ?? []) as Row[]).find(({ id }) => id === row.id)
      const said = sectionText(row, language)
      if (said === undefined || said === sectionText(earlier, language)) return row
      const digest = digestOfSpanish(row)
      return digest === undefined ? row : { ...row, basedOn: { ...row.basedOn, [language]: digest } }
    }),
  }
}

/**
 * A flow with the digest of the Spanish that its translation was published against. A flow is read as a whole: to publish
 * its translation is to say that it fits.
 */
export function stampFlow(input: { now: StoredFlow; language: LanguageKey; reviewed?: Reviewed | undefined }): StoredFlow {
  const { now, language, reviewed } = input
  if (language === sourceLanguage || !now.title?.[language]) return now
  const given = reviewed?.['']
  if (given !== undefined) return { ...now, basedOn: { ...now.basedOn, [language]: given } }
  const flow = unlessBroken(() => storedToFlow(now, String, String))
  return flow === undefined ? now : { ...now, basedOn: { ...now.basedOn, [language]: flowDigest(flow) } }
}

/** The words of a section in one language; undefined where there are none. */
function sectionText(row: Row | undefined, language: LanguageKey): string | undefined {
  const title = row?.title?.[language]
  if (row === undefined || !title) return undefined
  return unlessBroken(() => `${title}\n\n${printMdx(bodyToBlocks(row.body?.[language], { file: row.key }))}`)
}

function digestOfSpanish(row: Row): string | undefined {
  const title = row.title?.[sourceLanguage]
  if (!title) return undefined
  return unlessBroken(() => sectionDigest({ title, body: bodyToBlocks(row.body?.[sourceLanguage], { file: row.key }) }))
}
