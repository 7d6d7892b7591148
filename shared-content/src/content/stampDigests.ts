import { flowDigest, sectionDigest } from '../digests.ts'
import type { Content } from './content.ts'

/** The digest that an author writes for «whatever the national text is now». */
export const unstamped = '0000000000000000'

/** Replaces unstamped digests, in variants and in translations, by those of today's national text. */
export function stampDigests(content: Content): Content {
  const digestOf = (guide: string, section: string): string => {
    const source = content.guides.find(({ slug }) => slug === guide)?.text.es.sections.find(({ key }) => key === section)
    return source === undefined ? unstamped : sectionDigest(source)
  }
  return {
    ...content,
    guides: content.guides.map((guide) => ({
      ...guide,
      text: Object.fromEntries(
        Object.entries(guide.text).map(([language, text]) => [
          language,
          {
            ...text,
            sections: text.sections.map((section) =>
              section.basedOn === unstamped ? { ...section, basedOn: digestOf(guide.slug, section.key) } : section,
            ),
          },
        ]),
      ) as typeof guide.text,
    })),
    flows: content.flows.map((flow) => ({
      ...flow,
      text: Object.fromEntries(
        Object.entries(flow.text).map(([language, text]) => [
          language,
          text.basedOn === unstamped ? { ...text, basedOn: flowDigest(flow) } : text,
        ]),
      ) as typeof flow.text,
    })),
    states: Object.fromEntries(
      Object.entries(content.states).map(([slug, state]) => [
        slug,
        {
          ...state,
          variants: state.variants.map((variant) => ({
            ...variant,
            overrides: variant.overrides.map((override) =>
              override.basedOn === unstamped ? { ...override, basedOn: digestOf(variant.guide, override.section) } : override,
            ),
          })),
        },
      ]),
    ),
  }
}
