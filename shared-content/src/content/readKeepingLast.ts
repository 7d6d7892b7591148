import { ContentErrorCollector } from '../errors.ts'
import { isInForce, isPublishable } from '../facts/resolveFact.ts'
import type { Places } from '../located/places.ts'
import { walkInlines } from '../mdx/walk.ts'
import type { Fact } from '../schema/fact.ts'
import type { State } from '../schema/state.ts'
import type { Content } from './content.ts'
import { documentOf, documentsOf, withoutDocuments } from './documents.ts'
import { emptyState, listsOf, mapLists, type PieceList } from './kinds/lists.ts'
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
  const before = new Map(listsOf(last.content).map((list) => [nameOfList(list), list.pieces]))
  const quoted = factsQuotedBy(last.content, replaced)
  const absent = Object.keys(last.content.states).filter((slug) => !(slug in without.states))
  const everywhere = {
    ...without,
    states: { ...without.states, ...Object.fromEntries(absent.map((slug) => [slug, emptyState()])) },
  }
  const joined = mapLists(everywhere, (list) => {
    const stays = (piece: object) => lost.includes(documentOf(list, piece))
    const earlier = before.get(nameOfList(list)) ?? []
    if (list.name === 'facts') return withLastFacts(list, earlier as Fact[], (fact) => quoted.has(fact.key) || stays(fact))
    return list.kind.staysWhenBroken
      ? [...list.pieces, ...earlier.filter(stays).map((piece) => placed(piece, list))]
      : list.pieces
  })
  const states = Object.entries(joined.states).filter(
    ([slug, { facts, variants }]) => slug in without.states || facts.length + variants.length > 0,
  )
  return sortContent({ ...joined, states: Object.fromEntries(states) })

  function withLastFacts(list: PieceList, earlier: readonly Fact[], isWanted: (fact: Fact) => boolean): Fact[] {
    const now = list.pieces as readonly Fact[]
    const stands = (key: string) => now.some((fact) => fact.key === key && isPublishable(fact) && isInForce(fact, date))
    const isRefused = (key: string) => now.some((fact) => fact.key === key && !isPublishable(fact))
    const wanted = earlier.filter(
      (fact) => isWanted(fact) && isPublishable(fact) && isInForce(fact, last.date) && !stands(fact.key) && !isRefused(fact.key),
    )
    const keys = new Set(wanted.map(({ key }) => key))
    const kept = wanted.map((fact) => {
      const { valid_until, ...rest } = fact
      return placed({ ...(valid_until !== undefined && valid_until < date ? rest : fact) } satisfies Fact, list)
    })
    return [...now.filter(({ key }) => !keys.has(key)), ...kept]
  }

  /** An entry of a list stands where its like stood; a text of its own keeps its places. */
  function placed<P extends object>(piece: P, { kind, folder }: PieceList): P {
    const { file, ...entry } = kind.files.placeOf(piece)
    if (kind.files.isList) places.setNode(piece, { ...entry, file: `${folder}${file}` })
    return piece
  }
}

function nameOfList({ folder, name }: PieceList): string {
  return `${folder}${name}`
}

/** Keys of the facts that the texts of some documents quote. */
function factsQuotedBy(content: Content, documents: ReadonlySet<string>): Set<string> {
  const bodies = listsOf(content).flatMap((list) =>
    list.pieces.filter((piece) => documents.has(documentOf(list, piece))).flatMap((piece) => list.kind.bodiesOf?.(piece) ?? []),
  )
  const inlines = bodies.flatMap((blocks) => [...walkInlines(blocks)])
  return new Set(inlines.flatMap((inline) => (inline.type === 'fact' ? [inline.k] : [])))
}
