import type { Variant } from '@justicia/shared-content/schema/variant'
import { readStored } from '../../documents/readStored.ts'
import { storedToVariant, variantToData } from '../../documents/variantDocument.ts'
import { canonicalText } from '../canonicalText.ts'
import { SeedError } from '../SeedError.ts'
import { type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'

/** Run after the guides, which the variants point to. */
export async function variants({ payload, content }: SeedSource): Promise<SeedPhase> {
  const guides = await readStored(payload, 'guides', { select: { slug: true } })
  const slugs = new Map(guides.map(({ id, slug }) => [String(id), slug]))
  const ids = new Map(guides.map(({ id, slug }) => [slug, id]))
  return {
    label: 'Variantes',
    collection: 'variants',
    pieces: Object.values(content.states).flatMap((state) =>
      state.variants.map((variant) => {
        const guide = ids.get(variant.guide)
        if (guide === undefined)
          throw new SeedError(`La guía «${variant.guide}» de la variante de ${variant.state} no existe en el CMS.`)
        return { key: keyOf(variant), text: textOf(variant), toData: (language) => variantToData(variant, language, guide) }
      }),
    ),
    stored: storedByKey(
      (await readStored(payload, 'variants')).map((stored) => ({
        ...stored,
        variant: storedToVariant(stored, slugs.get(String(stored.guide)) ?? ''),
      })),
      ({ variant }) => keyOf(variant),
      ({ variant }) => textOf(variant),
    ),
  }
}

function keyOf({ state, guide }: Variant): string {
  return `${state}/${guide}`
}

function textOf(variant: Variant): string {
  return canonicalText({ states: { [variant.state]: { facts: [], organizations: [], variants: [variant] } } })
}
