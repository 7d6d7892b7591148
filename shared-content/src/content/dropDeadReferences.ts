import type { Places } from '../located/places.ts'
import { mapText, type TextMapping } from '../mdx/mapText.ts'
import type { Block } from '../mdx/tree.ts'
import { linkTarget } from '../rules/text/links.ts'
import type { Alert } from '../schema/alert.ts'
import type { Guide } from '../schema/guide.ts'
import type { Organization } from '../schema/organization.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { AddressedKind } from '../vocabulary/addressedKinds.ts'
import type { Content, StateContent } from './content.ts'
import { knownNames } from './knownNames.ts'

/**
 * The content without references that lead nowhere and that a text can do without: a link becomes its words, and so
 * does a word of the glossary; an image goes; organizations, letters, synonyms, alerts and
 * outcomes of flows no longer name a guide; a former name that leads elsewhere is none. Citations,
 * facts and deadlines are what a text rests on and stay.
 */
export function dropDeadReferences(content: Content, places: Places): Content {
  const known = knownNames(content)
  const isGuide = (slug: string) => known.guide(slug) !== undefined

  const mend = (blocks: readonly Block[], guide: Guide | undefined): Block[] => {
    const mapping: TextMapping = {
      places,
      block: (block) => (block.type === 'figure' && !known.hasMedia(block.media) ? [] : [block]),
      inline: (inline) => {
        if (inline.type === 'term' && !known.hasTerm(inline.k)) return [{ type: 'text', value: inline.text }]
        if (inline.type === 'link' && linkTarget(inline.href, guide, known) !== 'found') return inline.children
        return [inline]
      },
    }
    return mapText(blocks, mapping)
  }
  const changed = <T extends object>(item: T, change: Partial<T>): T => {
    const next = { ...item, ...change }
    places.copy(item, next)
    return next
  }
  /** An old address that leads elsewhere, too, leads there. */
  const formerNames = (kind: AddressedKind, { slug, formerly }: Pick<Guide, 'slug' | 'formerly'>) => {
    const kept = formerly?.filter(
      (name, index) => !known.isNamed(kind, name) && known.formerly(kind, name) === slug && formerly.indexOf(name) === index,
    )
    return kept?.length === formerly?.length ? {} : { formerly: kept?.length === 0 ? undefined : kept }
  }
  const organizations = (list: readonly Organization[]) =>
    list.map((organization) => {
      const named = organization.guides.filter(
        (guide, index, all) => known.asksFor(guide, organization.role) && all.indexOf(guide) === index,
      )
      return named.length === organization.guides.length ? organization : changed(organization, { guides: named })
    })

  const synonyms = (list: readonly Synonym[]) =>
    list.map((synonym) =>
      synonym.guides.every(isGuide) ? synonym : changed(synonym, { guides: synonym.guides.filter(isGuide) }),
    )

  const alerts = (list: readonly Alert[]) =>
    list.map((alert) => (alert.guide === undefined || isGuide(alert.guide) ? alert : changed(alert, { guide: undefined })))

  return {
    ...content,
    guides: content.guides.map((guide) => {
      const text = Object.entries(guide.text).map(([language, said]) => [
        language,
        changed(said, { sections: said.sections.map((section) => changed(section, { body: mend(section.body, guide) })) }),
      ])
      return changed(guide, { text: Object.fromEntries(text), ...formerNames('guides', guide) })
    }),
    terms: content.terms.map((term) => {
      const text = Object.entries(term.text).map(([language, said]) => [
        language,
        changed(said, { body: mend(said.body, undefined) }),
      ])
      return changed(term, { text: Object.fromEntries(text), ...formerNames('terms', term) })
    }),
    flows: content.flows.map((flow) =>
      changed(flow, {
        ...formerNames('flows', flow),
        outcomes: flow.outcomes.map((outcome) => ({
          ...outcome,
          also: outcome.also.filter(isGuide),
          deadlines: outcome.deadlines.filter(({ guide }) => isGuide(guide) || guide === outcome.guide),
        })),
      }),
    ),
    letters: content.letters.map((letter) =>
      changed(letter, {
        ...formerNames('letters', letter),
        guides: letter.guides.filter((guide, index, all) => isGuide(guide) && all.indexOf(guide) === index),
      }),
    ),
    organizations: organizations(content.organizations),
    synonyms: synonyms(content.synonyms),
    alerts: alerts(content.alerts),
    states: Object.fromEntries(
      Object.entries(content.states).map(([slug, state]) => [
        slug,
        {
          facts: state.facts,
          organizations: organizations(state.organizations),
          synonyms: synonyms(state.synonyms),
          alerts: alerts(state.alerts),
          variants: state.variants.map((variant) =>
            changed(variant, {
              overrides: variant.overrides.map((override) => {
                const body = Object.entries(override.body).map(([language, blocks]) => [
                  language,
                  mend(blocks, known.guide(variant.guide)),
                ])
                return changed(override, { body: Object.fromEntries(body) })
              }),
            }),
          ),
        } satisfies StateContent,
      ]),
    ),
  }
}
