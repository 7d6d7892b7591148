import { unstamped } from '@justicia/shared-content/content/stampDigests'
import { sectionDigest } from '@justicia/shared-content/digests'
import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../documents/idOf.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'
import { readNational } from './readNational.ts'
import { type VariantDrift, variantDrift } from './variantDrift.ts'

type Override = Parameters<typeof variantDrift>[0]['overrides'][number]

/** Set in `context` by «Sigue vigente»: the sections or rows whose changes were looked at again, or all of them. */
export const stillValid = 'stillValid'

/** How a single change is named there. No section has such a key. */
export function reviewedRow(row: string): string {
  return `row:${row}`
}

/**
 * Gives each change the digest of the published national section that it stands against: when it is new, when it is
 * moved to another section, and when its editor says that it is still valid. Saving alone is not reviewing: it keeps the
 * digest that is stored. Then notes how the variant stands towards its guide.
 */
export const stampOverrides: CollectionBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  const overrides: Override[] = Array.isArray(data.overrides) ? data.overrides : []
  const guideId = idOf(data.guide)
  // The seed brings each digest with it, or says on purpose that there is none yet; it notes the drift at its end.
  if (req.context[contentChecked] === true || guideId === undefined) return data
  const national = await readNational(req.payload, guideId, req)
  const reviewed = req.context[stillValid] as true | readonly string[] | undefined
  const sameGuide = String(idOf(originalDoc?.guide)) === String(guideId)
  const before = new Map(((originalDoc?.overrides ?? []) as Override[]).map((override) => [override.id, override]))
  for (const override of overrides) {
    const stored = before.get(override.id)
    // An old version comes back with the digest that it was written against.
    if (stored !== undefined && !context.isRestoringVersion)
      override.basedOn = sameGuide && stored.section === override.section ? (stored.basedOn ?? null) : null
    const isReviewed =
      reviewed === true || [override.section ?? '', reviewedRow(override.id ?? '')].some((name) => reviewed?.includes(name))
    if (override.basedOn && override.basedOn !== unstamped && !isReviewed) continue
    const section = national?.sections.find(({ key }) => key === override.section)
    if (section !== undefined) override.basedOn = sectionDigest(section)
  }
  if (national === undefined) Object.assign(data, { standing: null, drift: [] })
  else {
    const known = (originalDoc?.drift ?? []) as VariantDrift['drift']
    Object.assign(data, variantDrift({ ...national, overrides, known }))
  }
  return data
}
