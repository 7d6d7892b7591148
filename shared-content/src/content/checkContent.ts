import { ContentErrorCollector } from '../errors.ts'
import { Places } from '../located/places.ts'
import { checkPiece } from '../rules/checkPiece.ts'
import type { State } from '../schema/state.ts'
import { findState } from '../states.ts'
import type { Content } from './content.ts'
import { listsOf } from './kinds/lists.ts'
import { knownOf } from './knownOf.ts'
import { notices } from './notices.ts'

/**
 * Checks what pieces of content say of one another, each by the rules of its kind: citations, facts, terms, deadlines, images, links, sections that
 * overrides name, guides that civil organizations name. A fact must hold in every state that the text may be shown in.
 * @param date ISO date on which facts must be in force.
 * @param places from `readLocatedContent`; without it errors name the guide instead of the line.
 * @returns warnings, one line each: a related guide or word that is not published is left out of the page, what a
 *   translation of a flow lacks is shown in Spanish.
 * @throws {ContentErrors} with everything found that stops a build.
 */
export function checkContent(input: CheckInput): string[] {
  const collector = new ContentErrorCollector()
  const warnings = findContentErrors(input, collector)
  collector.throwIfAny()
  return warnings
}

interface CheckInput {
  content: Content
  states: readonly State[]
  date: string
  places?: Places
}

/** As `checkContent`; what stops a build goes to `collector`. */
export function findContentErrors(input: CheckInput, collector: ContentErrorCollector): string[] {
  const { content, states, date, places = new Places() } = input
  const known = knownOf({ content, states, date })
  const warnings: string[] = []
  const telling = { collector, warn: (line: string) => warnings.push(line) }
  const isState = (slug: string) => collector.attempt(() => findState(states, slug, { file: `states/${slug}` })) !== undefined
  const strange = new Set(Object.keys(content.states).filter((slug) => !isState(slug)))
  for (const { kind, pieces, state, folder } of listsOf(content)) {
    if (state !== undefined && strange.has(state)) continue
    for (const piece of pieces) {
      const { file, ...entry } = kind.files.placeOf(piece)
      const place = places.node(piece, { file: `${folder}${file}`, ...entry })
      checkPiece(kind.rules, { piece, state, file: place, places, known }, telling)
    }
  }
  return [...warnings, ...notices({ content, states, date, places })]
}
