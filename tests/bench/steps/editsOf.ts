import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import type { Content } from '@justicia/shared-content/content/content'
import type { Block } from '@justicia/shared-content/mdx/tree'
import type { State } from '@justicia/shared-content/schema/state'
import type { Variant } from '@justicia/shared-content/schema/variant'
import type { PlannedChange } from '../report/BenchReport.ts'

/** An edit of each kind, another text every time. */
export function editsOf(
  { guides, organizations, states: own }: Content,
  states: readonly State[],
): { change: PlannedChange; edit: (round: number) => ContentChange }[] {
  const [guide] = guides
  const state = states.find(({ slug }) => (own[slug]?.organizations.length ?? 0) > 0)?.slug
  const organization = state === undefined ? organizations[0] : own[state]?.organizations[0]
  if (guide === undefined || organization === undefined) throw new RangeError('No hay guía o institución que cambiar.')
  const { es } = guide.text
  const withSpanish = (change: Partial<typeof es>): ContentChange => ({
    kind: 'guides',
    key: guide.slug,
    pieces: [{ ...guide, text: { ...guide.text, es: { ...es, ...change } } }],
  })
  const variants = states.flatMap(({ slug }) => own[slug]?.variants ?? [])
  const variant = variants.find(({ overrides }) => overrides.some(({ op }) => op !== 'hide'))
  return [
    ...(variant === undefined ? [] : [{ change: 'variant' as const, edit: (round: number) => withMore(variant, round) }]),
    {
      change: 'guide-text',
      edit: (round) =>
        withSpanish({
          sections: es.sections.map((section, place) =>
            place === 0 ? { ...section, title: `${section.title} ${round}` } : section,
          ),
        }),
    },
    { change: 'guide-title', edit: (round) => withSpanish({ title: `${es.title} ${round}` }) },
    {
      change: 'organization',
      edit: (round) => ({
        kind: 'organizations',
        ...(state === undefined ? {} : { state }),
        key: organization.slug,
        pieces: [{ ...organization, name: { ...organization.name, es: `${organization.name.es} ${round}` } }],
      }),
    },
  ]
}

/** A variant that says one thing more. */
function withMore(variant: Variant, round: number): ContentChange {
  const more: Block = { type: 'paragraph', children: [{ type: 'text', value: `Esta es la prueba número ${round}.` }] }
  const at = variant.overrides.findIndex(({ op }) => op !== 'hide')
  const overrides = variant.overrides.map((override, place) =>
    place === at ? { ...override, body: { ...override.body, es: [...(override.body.es ?? []), more] } } : override,
  )
  return { kind: 'variants', state: variant.state, key: variant.guide, pieces: [{ ...variant, overrides }] }
}
