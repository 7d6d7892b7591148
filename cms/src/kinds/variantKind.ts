import { variantCopies } from '@justicia/shared-content/rules/copies'
import { overrideAttributesSchema, type Variant, variantFrontMatterSchema } from '@justicia/shared-content/schema/variant'
import { type StoredVariant, storedToVariant, variantToData } from '../documents/variantDocument.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import { against, fieldOf } from './against.ts'
import { bodyIn, copiesAt } from './fieldsOf.ts'
import { Gaps } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'
import { requireGuide } from './requireGuide.ts'

/** Run after the guides, which the variants point to. */
export const variantKind: CmsKind<Variant, StoredVariant> = {
  words: {
    one: { es: 'Variante', en: 'Variant' },
    the: { es: 'la variante', en: 'the variant' },
    list: 'Variantes',
    counted: 'variantes',
  },
  isLong: true,
  ownName: ({ name }) => name ?? '',
  namedBy: ['state', 'guide'],
  named: ({ guide }, { anyGuide }) => ({ guide: String(anyGuide(guide)) }),
  toPiece: (stored, { anyGuide }) => {
    const guide = anyGuide(stored.guide)
    return guide === undefined ? undefined : storedToVariant(stored, guide)
  },
  place: (variant, places, at) => {
    for (const [row, override] of variant.overrides.entries()) places.setNode(override, at(`overrides.${row}.section`))
    places.setNode(variant, at('guide'))
  },
  wholeAt: 'overrides',
  schemaFaults: ({ review, overrides }) => [
    ...against(variantFrontMatterSchema, { review }, fieldOf),
    ...overrides.flatMap(({ section, op, basedOn }, row) =>
      against(overrideAttributesSchema, { section, op, basedOn }, (path) => `overrides.${row}.${String(path[0] ?? 'section')}`),
    ),
  ],
  gaps: ({ overrides }) => {
    const gaps = new Gaps()
    for (const [row, { op, body }] of (overrides ?? []).entries())
      if (op !== 'hide') gaps.needSpanish({ [`overrides.${row}.body`]: body })
    return gaps.found
  },
  repeatedRows,
  storedBodies: ({ overrides }) =>
    (overrides ?? []).flatMap(({ op, body }, row) => (op === 'hide' ? [] : bodyIn(`overrides.${row}.body`, body))),
  textsOf: ({ overrides }) =>
    overrides.flatMap(({ body }, row) =>
      Object.entries(body).map(([language, blocks]) => ({ path: `overrides.${row}.body`, language, blocks })),
    ),
  copiesOf: (variant) => copiesAt(variantCopies(variant)),
  seed: {
    keyOf: ({ state, guide }) => `${state}/${guide}`,
    storedKeyOf: ({ state, guide }, { anyGuide }) => `${state}/${anyGuide(guide) ?? ''}`,
    // Its name begins with that of its guide.
    trashedKeyOf: ({ state, name }) => `${state}/${name?.split(' · ')[0]}`,
    toData: (variant, to) => {
      const guide = requireGuide(to, variant.guide, `de la variante de ${variant.state}`)
      return (language) => variantToData(variant, language, guide)
    },
  },
}

function repeatedRows({ overrides }: StoredVariant): FieldError[] {
  const seen = new Set<string>()
  return (overrides ?? []).flatMap(({ section, op }, row) =>
    seen.size === seen.add(`${section} ${op}`).size
      ? [
          {
            path: `overrides.${row}.op`,
            message: `Ya hay un cambio igual de la sección «${section}». Únelos en uno.`,
            english: `There is such a change of the section “${section}” already. Join them.`,
          },
        ]
      : [],
  )
}
