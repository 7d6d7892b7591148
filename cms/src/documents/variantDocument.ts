import { unstamped } from '@justicia/shared-content/content/stampDigests'
import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Override, Variant } from '@justicia/shared-content/schema/variant'
import { blocksToBody, bodyToBlocks } from './bodyDocument.ts'
import type { Localized } from './localized.ts'
import { reviewToData, storedToReview } from './reviewDocument.ts'
import type { DocumentId, Maybe, Publishable, StoredReview } from './stored.ts'

export interface StoredVariant extends Publishable {
  name?: Maybe<string>
  guide: DocumentId
  state: string
  review: StoredReview
  overrides?: Maybe<{ section: string; op: Override['op']; basedOn?: Maybe<string>; body: Localized<EditorState> }[]>
}

/** What a variant says in one language, as Payload takes it. */
export function variantToData(variant: Variant, language: LanguageKey, guide: DocumentId) {
  return {
    guide,
    state: variant.state,
    review: reviewToData(variant.review),
    overrides: variant.overrides.map(({ section, op, basedOn, body }) => ({
      section,
      op,
      basedOn,
      body: blocksToBody(body[language], `states/${variant.state}/${variant.guide}/${language}/${section}/${op}`),
    })),
  }
}

/** The variant that a stored document is; `guide` is the slug of its guide. */
export function storedToVariant(stored: StoredVariant, guide: string): Variant {
  return {
    state: stored.state,
    guide,
    review: storedToReview(stored.review),
    overrides: (stored.overrides ?? []).map(({ section, op, basedOn, body }) => ({
      section,
      op,
      // Not stamped while the guide has no such section.
      basedOn: basedOn ?? unstamped,
      body:
        op === 'hide'
          ? {}
          : Object.fromEntries(
              languageKeys.flatMap((language) => {
                const blocks = bodyToBlocks(body?.[language], {
                  file: `states/${stored.state}/${guide} (${language}), ${section}`,
                })
                return blocks.length > 0 ? [[language, blocks]] : []
              }),
            ),
    })),
  }
}
