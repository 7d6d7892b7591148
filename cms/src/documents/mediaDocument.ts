import path from 'node:path'
import type { MediaAsset } from '@justicia/shared-content/content/content'
import type { LanguageKey } from '@justicia/shared-content/languages'
import { type Localized, localizedToText, requireText, textOrNull } from './localized.ts'
import { present } from './present.ts'
import type { DocumentId } from './stored.ts'

export interface StoredMedia {
  id: DocumentId
  slug: string
  filename: string
  alt: Localized<string>
  caption: Localized<string>
  credit: string
}

export function mediaToData({ slug, alt, caption, credit }: MediaAsset, language: LanguageKey) {
  return { slug, alt: textOrNull(alt, language), caption: textOrNull(caption, language), credit }
}

/** The image that a stored document is; its original is in `mediaDir`. */
export function storedToMedia(stored: StoredMedia, mediaDir: string): MediaAsset {
  return present({
    slug: stored.slug,
    file: stored.filename,
    alt: requireText(stored.alt, `alt of image ${stored.slug}`),
    caption: localizedToText(stored.caption),
    credit: stored.credit,
    path: path.join(mediaDir, stored.filename),
  }) as MediaAsset
}
