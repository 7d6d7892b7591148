import type { Content } from '@justicia/shared-content/content/content'
import { flowPaths } from '@justicia/shared-content/flows/walkFlow'
import { type LanguageKey, languageKeys, localizePath } from '@justicia/shared-content/languages'
import { flowPath } from '@justicia/shared-content/resolve/resolveFlow'
import type { Flow } from '@justicia/shared-content/schema/flow'

/** A flow in one of its languages, and the ways through it that its data describes. */
export interface FlowWays {
  flow: Flow
  language: LanguageKey
  start: string
  /** As lists of addresses, each once. */
  ways: string[][]
}

/** The flows of a content in every language that they have. */
export function waysOfFlows({ flows }: Pick<Content, 'flows'>): FlowWays[] {
  return flows.flatMap((flow) =>
    languageKeys
      .filter((language) => flow.text[language] !== undefined)
      .map((language) => {
        const address = (key: string) => localizePath(flowPath(flow, key), language)
        const ways = [...flowPaths(flow)].map(({ steps, outcome }) =>
          [...steps.map(({ question }) => question), outcome].map(address),
        )
        return { flow, language, start: address(flow.start), ways: distinct(ways) }
      }),
  )
}

/** The outcome of a flow at an address. */
export function outcomeAt({ flow, language }: FlowWays, address: string): Flow['outcomes'][number] {
  const found = flow.outcomes.find(({ key }) => localizePath(flowPath(flow, key), language) === address)
  if (found === undefined) throw new Error(`no outcome of «${flow.slug}» at ${address}`)
  return found
}

/** Ways in a fixed order, each once. */
export function distinct(ways: readonly string[][]): string[][] {
  return [...new Map(ways.map((way) => [way.join(' '), way])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, way]) => way)
}
