import { unstamped } from '@justicia/shared-content/content/stampDigests'
import { sectionDigest } from '@justicia/shared-content/digests'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { CollectionBeforeChangeHook } from 'payload'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { idOf } from '../documents/idOf.ts'
import { sideRequest } from '../documents/sideRequest.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'

interface Override {
  section?: string | null
  basedOn?: string | null
}

/**
 * Gives each new override the digest of the published national section that it stands against, so that it can be
 * told later when that section has moved on.
 */
export const stampOverrides: CollectionBeforeChangeHook = async ({ data, req }) => {
  const overrides: Override[] = Array.isArray(data.overrides) ? data.overrides : []
  const guideId = idOf(data.guide)
  // The seed brings each digest with it, or says on purpose that there is none yet.
  if (req.context[contentChecked] === true) return data
  if (guideId === undefined || overrides.every(({ basedOn }) => basedOn && basedOn !== unstamped)) return data
  const guide = await req.payload.findByID({
    collection: 'guides',
    id: guideId,
    depth: 0,
    draft: false,
    locale: 'es',
    disableErrors: true,
    req: sideRequest(req),
  })
  for (const override of overrides) {
    if (override.basedOn && override.basedOn !== unstamped) continue
    const section = guide?.sections?.find(({ key }) => key === override.section)
    if (section === undefined) continue
    const body = bodyToBlocks(section.body as EditorState | null, { file: `${guide?.slug} (es), ${section.key}` })
    override.basedOn = sectionDigest({ title: section.title ?? '', body })
  }
  return data
}
