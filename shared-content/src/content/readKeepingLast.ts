import { ContentErrorCollector } from '../errors.ts'
import type { Places } from '../located/places.ts'
import { nameOfEntry } from '../located/yaml.ts'
import type { Block } from '../mdx/tree.ts'
import { walkInlines } from '../mdx/walk.ts'
import { isInForce, isPublishable } from '../resolve/resolveFact.ts'
import type { Fact } from '../schema/fact.ts'
import type { State } from '../schema/state.ts'
import type { Content, StateContent } from './content.ts'
import { withoutDocuments } from './documents.ts'
import { readDocuments } from './readContent.ts'
import { type ContentProblem, fileNamer, leaveOutUnsound, problemsOf, type SoundContent } from './readSoundContent.ts'
import { sortContent } from './sortContent.ts'

/** Content that was built before, all of it, for a day (ISO date). */
export interface LastContent {
  content: Content
  date: string
}

/** Sound content in which the last versions of some documents stand in for what is wrong now. */
export interface KeptContent extends SoundContent {
  /** Documents whose last version is there. */
  kept: string[]
}

/** Often enough: what rests on a document that is replaced may have to be replaced itself. */
const mostRounds = 4

/**
 * As `readSoundContent`, but a text that cannot be built now stays as it was when it last could be: a frightened reader
 * is better served by yesterday's guide than by none. The same holds for words, flows, letters, variants, laws and images, and
 * for the facts that such texts quote, unless somebody has declared them unverified since. Institutions do not stay: who
 * changed one may have wanted its address to be gone.
 * @param unread documents that somebody could not even write into the folder.
 */
export async function readKeepingLast(input: {
  dir: string
  last: LastContent
  unread: readonly string[]
  states: readonly State[]
  date: string
}): Promise<KeptContent> {
  const { dir, last, unread, states, date } = input
  const collector = new ContentErrorCollector()
  const { content: fresh, places } = await readDocuments(dir, collector)
  const nameOf = fileNamer(dir)
  const broken = problemsOf(collector.errors, nameOf)
  const replaced = new Set<string>()
  const told = new Map(broken.map((problem) => [problem.message, problem]))
  let lost = [...unread, ...wholeDocuments(broken)]
  let content = fresh
  for (let round = 0; ; round++) {
    for (const document of lost) replaced.add(document)
    content = withLast({ content, last, lost, replaced, places, date })
    const sound = leaveOutUnsound({ content, places, states, date, nameOf })
    lost = wholeDocuments(sound.problems).filter((document) => !replaced.has(document))
    if (lost.length === 0 || round === mostRounds) {
      for (const problem of sound.problems) told.set(problem.message, problem)
      const there = documentsOf(sound.content)
      const kept = [...replaced].filter((document) => there.has(document))
      return { ...sound, problems: [...told.values()], kept }
    }
    // Told now: with the last version in its place, it will not be found again.
    for (const problem of sound.problems) if (lost.includes(problem.document)) told.set(problem.message, problem)
  }
}

function wholeDocuments(problems: readonly ContentProblem[]): string[] {
  return [...new Set(problems.filter(({ leftOut }) => leftOut === 'document').map(({ document }) => document))]
}

/** The content with the last version of some documents, and of the facts that they quote, in the place of their own. */
function withLast(input: {
  content: Content
  last: LastContent
  lost: readonly string[]
  replaced: ReadonlySet<string>
  places: Places
  date: string
}): Content {
  const { content, last, lost, replaced, places, date } = input
  const without = withoutDocuments(content, new Set(lost), places)
  const isLost = (document: string) => lost.includes(document)
  const inList = <T extends object>(file: string, list: string, now: readonly T[], before: readonly T[]): T[] => [
    ...now,
    ...before
      .filter((item) => isLost(`${list}/${nameOfEntry(item)}`))
      .map((item) => placed(item, { file, entry: nameOfEntry(item) }, places)),
  ]
  const texts = <T extends { slug: string }>(folder: string, now: readonly T[], before: readonly T[]): T[] => [
    ...now,
    ...before.filter(({ slug }) => isLost(`${folder}/${slug}`)),
  ]
  const quoted = factsQuotedBy(last.content, replaced)
  const facts = (folder: string, now: readonly Fact[], before: readonly Fact[]): Fact[] => {
    const stands = (key: string) => now.some((fact) => fact.key === key && isPublishable(fact) && isInForce(fact, date))
    const isRefused = (key: string) => now.some((fact) => fact.key === key && !isPublishable(fact))
    const wanted = before.filter(
      (fact) =>
        (quoted.has(fact.key) || isLost(`${folder}facts/${nameOfEntry(fact)}`)) &&
        isPublishable(fact) &&
        isInForce(fact, last.date) &&
        !stands(fact.key) &&
        !isRefused(fact.key),
    )
    const keys = new Set(wanted.map(({ key }) => key))
    const kept = wanted.map((fact) => {
      const { valid_until, ...rest } = fact
      const still: Fact = valid_until !== undefined && valid_until < date ? rest : fact
      return placed({ ...still }, { file: `${folder}facts.yaml`, entry: nameOfEntry(still) }, places)
    })
    return [...now.filter(({ key }) => !keys.has(key)), ...kept]
  }
  const none: StateContent = { facts: [], organizations: [], variants: [] }
  const slugs = [...new Set([...Object.keys(without.states), ...Object.keys(last.content.states)])]
  const states = slugs.map((slug) => {
    const [now, before] = [without.states[slug] ?? none, last.content.states[slug] ?? none]
    const variants = before.variants.filter(({ guide }) => isLost(`states/${slug}/guides/${guide}`))
    return [
      slug,
      {
        facts: facts(`states/${slug}/`, now.facts, before.facts),
        organizations: now.organizations,
        variants: [...now.variants, ...variants],
      } satisfies StateContent,
    ] as [string, StateContent]
  })
  return sortContent({
    guides: texts('guides', without.guides, last.content.guides),
    terms: texts('glossary', without.terms, last.content.terms),
    flows: texts('flows', without.flows, last.content.flows),
    letters: texts('letters', without.letters, last.content.letters),
    facts: facts('', without.facts, last.content.facts),
    organizations: without.organizations,
    laws: inList('laws/index.yaml', 'laws', without.laws, last.content.laws),
    media: inList('media/index.yaml', 'media', without.media, last.content.media),
    states: Object.fromEntries(
      states.filter(([slug, state]) => slug in without.states || state.facts.length + state.variants.length > 0),
    ),
  })
}

/** Keys of the facts that the texts of some documents quote. */
function factsQuotedBy(content: Content, documents: ReadonlySet<string>): Set<string> {
  const bodies: (readonly Block[])[] = [
    ...content.guides
      .filter(({ slug }) => documents.has(`guides/${slug}`))
      .flatMap(({ text }) => Object.values(text).flatMap(({ sections }) => sections.map(({ body }) => body))),
    ...content.terms
      .filter(({ slug }) => documents.has(`glossary/${slug}`))
      .flatMap(({ text }) => Object.values(text).map(({ body }) => body)),
    ...Object.entries(content.states).flatMap(([state, { variants }]) =>
      variants
        .filter(({ guide }) => documents.has(`states/${state}/guides/${guide}`))
        .flatMap(({ overrides }) => overrides.flatMap(({ body }) => Object.values(body))),
    ),
  ]
  const inlines = bodies.flatMap((blocks) => [...walkInlines(blocks)])
  return new Set(inlines.flatMap((inline) => (inline.type === 'fact' ? [inline.k] : [])))
}

/** Names of all the documents of a content. */
function documentsOf(content: Content): Set<string> {
  const entries = (list: string, items: readonly object[]) => items.map((item) => `${list}/${nameOfEntry(item)}`)
  return new Set([
    ...entries('guides', content.guides),
    ...entries('glossary', content.terms),
    ...entries('flows', content.flows),
    ...entries('letters', content.letters),
    ...entries('facts', content.facts),
    ...entries('organizations', content.organizations),
    ...entries('laws', content.laws),
    ...entries('media', content.media),
    ...Object.entries(content.states).flatMap(([state, { facts, organizations, variants }]) => [
      ...entries(`states/${state}/facts`, facts),
      ...entries(`states/${state}/organizations`, organizations),
      ...variants.map(({ guide }) => `states/${state}/guides/${guide}`),
    ]),
  ])
}

function placed<T extends object>(item: T, place: { file: string; entry: string }, places: Places): T {
  places.setNode(item, place)
  return item
}
