import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../documents/idOf.ts'
import { sideRequest } from '../requests/sideRequest.ts'

/** Names a variant after its guide and state, for lists. */
export const setVariantName: CollectionBeforeChangeHook = async ({ data, req }) => {
  const guideId = idOf(data.guide)
  const guide =
    guideId === undefined
      ? undefined
      : await req.payload.findByID({
          collection: 'guides',
          id: guideId,
          depth: 0,
          draft: false,
          locale: 'es',
          disableErrors: true,
          req: sideRequest(req),
          select: { slug: true },
        })
  data.name = [guide?.slug, data.state].filter(Boolean).join(' · ') || null
  return data
}
