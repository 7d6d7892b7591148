import { flowDigest, sectionDigest } from '@justicia/shared-content/digests'
import { ContentError } from '@justicia/shared-content/errors'
import { type LanguageKey, sourceLanguage } from '@justicia/shared-content/languages'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import type { StoredFlow } from '../documents/flowDocument.ts'
import { storedToFlow } from '../documents/flowDocument.ts'
import type { StoredGuide } from '../documents/guideDocument.ts'

type Row = NonNullable<StoredGuide['sections']>[number] & { id?: string }

/**
 * A guide whose sections carry the digest of the Spanish that they were translated from, after it was published in a
 * language. A section counts as translated anew when its words in that language are not those that were public before;
 * saving something else of the guide reviews nothing.
 */
export function stampSections({
  now,
  before,
  language,
}: {
  now: StoredGuide
  before: StoredGuide | undefined
  language: LanguageKey
}): StoredGuide {
  if (language === sourceLanguage) return now
  return {
    ...now,
    sections: ((now.sections ?? []) as Row[]).map((row) => {
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
export function stampFlow({ now, language }: { now: StoredFlow; language: LanguageKey }): StoredFlow {
  if (language === sourceLanguage || !now.title?.[language]) return now
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

/** A text that cannot be read is told by the checks; it has no digest. */
function unlessBroken<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    if (error instanceof ContentError || error instanceof TypeError) return undefined
    throw error
  }
}
