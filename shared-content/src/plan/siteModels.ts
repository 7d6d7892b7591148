import type { Content } from '../content/content.ts'
import { isVariety, languageKeys, languageOf, sourceLanguage } from '../languages.ts'
import type { Counter, Publisher, SiteModel } from '../pages/model.ts'
import type { State } from '../schema/state.ts'
import { figureTables } from './figureTables.ts'
import { portal } from './portal.ts'

/** The sites that one content makes: the portal first, then the states in their order. */
export function siteModels(input: {
  content: Pick<Content, 'guides' | 'terms' | 'flows' | 'letters' | 'datasets' | 'publications'>
  states: readonly State[]
  publisher?: Publisher | undefined
  counter?: Counter | undefined
  /** Slugs of the states whose chat has opening hours. */
  withChat?: ReadonlySet<string>
}): SiteModel[] {
  const common = {
    portalOrigin: `https://${portal.domain}`,
    ...languagesOf(input.content),
    hasFlows: input.content.flows.length > 0,
    hasLetters: input.content.letters.length > 0,
    ...(input.publisher === undefined ? {} : { publisher: input.publisher }),
    ...(input.counter === undefined ? {} : { counter: input.counter }),
  }
  const hasResearch = input.content.datasets.length + input.content.publications.length > 0
  const tables = new Set(input.content.datasets.map(({ table }) => table))
  const hasFigures = figureTables.every((table) => tables.has(table))
  const { domain, ...national } = portal
  const collator = new Intl.Collator('es')
  const sitesOf = (states: readonly State[]): SiteModel['elsewhere'] =>
    states
      .map((state) => ({ name: state.short_name, origin: `https://${state.domain}` }))
      .sort((a, b) => collator.compare(a.name, b.name))
  return [
    {
      ...national,
      origin: `https://${domain}`,
      elsewhere: sitesOf(input.states),
      tongues: [],
      ...(hasResearch ? { hasResearch } : {}),
      ...common,
    },
    ...input.states.map(
      (state): SiteModel => ({
        kind: 'state',
        slug: state.slug,
        code: state.code,
        name: state.short_name,
        officialName: state.official_name,
        origin: `https://${state.domain}`,
        accent: state.accent,
        tongues: state.languages
          .filter(({ tag }) => tag !== languageOf(sourceLanguage).tag)
          .map(({ name, autonym }) => ({ name, ...(autonym === undefined ? {} : { autonym }) })),
        ...(state.many_speakers === true ? { hasManySpeakers: true } : {}),
        elsewhere: sitesOf(input.states.filter(({ code }) => state.neighbours.includes(code))),
        ...(input.withChat?.has(state.slug) ? { hasChat: true } : {}),
        ...(hasFigures ? { hasFigures } : {}),
        ...(state.rollout.status === 'pilot' ? { isPilot: true } : {}),
        ...common,
      }),
    ),
  ]
}

/** Spanish, and every language that some guide, term or flow is translated to; apart from them, those in easy read. */
function languagesOf({
  guides,
  terms,
  flows,
}: Pick<Content, 'guides' | 'terms' | 'flows'>): Pick<SiteModel, 'languages' | 'varieties'> {
  const translated = new Set([...guides, ...terms, ...flows].flatMap(({ text }) => Object.keys(text)))
  return {
    languages: languageKeys.filter((key) => !isVariety(key) && (key === sourceLanguage || translated.has(key))),
    varieties: languageKeys.filter((key) => isVariety(key) && guides.some(({ text }) => text[key] !== undefined)),
  }
}
