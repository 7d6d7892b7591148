import type { ContentPlace } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { nameOfEntry } from '../located/yaml.ts'
import type { Content, StateContent } from './content.ts'

/**
 * The name of the document that a place of a content folder belongs to: what can be left out by itself. Examples:
 * `guides/robo`, `guides/robo/en` (a translation), `glossary/querella`, `flows/fui-victima`, `letters/amparo`, `facts/fiscalia.nombre`,
 * `organizations/locatel`, `laws/CNPP`, `media/etapas`, `states/jalisco/guides/robo`,
 * `states/jalisco/facts/fiscalia.nombre`; `facts.yaml` is the whole of a list.
 * @param place whose `file` is relative to the content folder, with `/`.
 */
export function documentAt({ file, entry }: ContentPlace): string {
  const text = /^(.+)\/([^/]+)\.(?:mdx|yaml)$/.exec(file)
  if (text !== null && /^(?:guides|glossary|flows|letters|states\/[^/]+\/guides)\/[^/]+$/.test(text[1] ?? ''))
    return text[2] === 'es' ? (text[1] ?? '') : `${text[1]}/${text[2]}`
  const law = /^laws\/([^/]+)\.tsv$/.exec(file)?.[1]
  if (law !== undefined) return `laws/${law}`
  const list = /^(.*?)(?:\/index)?\.yaml$/.exec(file)?.[1]
  return list === undefined || entry === undefined ? file : `${list}/${entry}`
}

/** Whether a document is one language of another. */
export function isTranslation(document: string): boolean {
  return /^(?:guides|glossary|flows|letters|states\/[^/]+\/guides)\/[^/]+\/[^/]+$/.test(document)
}

/** The content without some documents. */
export function withoutDocuments(content: Content, left: ReadonlySet<string>, places: Places): Content {
  const keep = (document: string) => !left.has(document)
  const inLanguages = <T extends { text: Record<LanguageKey, unknown> }>(document: string, item: T): T => {
    const kept = Object.entries(item.text).filter(([language]) => keep(`${document}/${language}`))
    if (kept.length === Object.keys(item.text).length) return item
    return standIn(item, { ...item, text: Object.fromEntries(kept) }, places)
  }
  const texts = <T extends { slug: string; text: Record<LanguageKey, unknown> }>(folder: string, items: readonly T[]): T[] =>
    items.filter(({ slug }) => keep(`${folder}/${slug}`)).map((item) => inLanguages(`${folder}/${item.slug}`, item))
  const entries = <T>(list: string, items: readonly T[]): T[] => items.filter((item) => keep(`${list}/${nameOfEntry(item)}`))
  const shared = (folder: string, { facts, organizations }: Pick<StateContent, 'facts' | 'organizations'>) => ({
    facts: entries(`${folder}facts`, facts),
    organizations: entries(`${folder}organizations`, organizations),
  })
  const variants = (state: string, items: StateContent['variants']) =>
    items
      .filter(({ guide }) => keep(`states/${state}/guides/${guide}`))
      .map((variant) => {
        const overrides = variant.overrides.map((override) => {
          const body = Object.entries(override.body).filter(([language]) =>
            keep(`states/${state}/guides/${variant.guide}/${language}`),
          )
          if (body.length === Object.keys(override.body).length) return override
          return standIn(override, { ...override, body: Object.fromEntries(body) }, places)
        })
        return standIn(variant, { ...variant, overrides }, places)
      })
  return {
    guides: texts('guides', content.guides),
    terms: texts('glossary', content.terms),
    flows: texts('flows', content.flows),
    letters: entries('letters', content.letters),
    ...shared('', content),
    laws: entries('laws', content.laws),
    media: entries('media', content.media),
    states: Object.fromEntries(
      Object.entries(content.states)
        .filter(([slug]) => keep(`states/${slug}`))
        .map(([slug, state]) => [
          slug,
          { ...shared(`states/${slug}/`, state), variants: variants(slug, state.variants) } satisfies StateContent,
        ]),
    ),
  }
}

function standIn<T extends object>(from: T, to: T, places: Places): T {
  places.copy(from, to)
  return to
}
