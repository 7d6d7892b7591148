import type { InterfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { ContentView } from '@justicia/shared-content/pieces/ContentView'
import type { Memory } from '@justicia/shared-content/pieces/ReadLog'
import type { Resolver, Scope } from '@justicia/shared-content/resolve/Resolver'
import type { ResolvedFlow } from '@justicia/shared-content/resolve/resolveFlow'
import type { Flow } from '@justicia/shared-content/schema/flow'
import type { SharedLists } from './sharedLists.ts'

/** A flow in one site and language, and the names of its pages. */
export interface PlannedFlow {
  flow: Flow
  resolved: ResolvedFlow
  names: ReadonlyMap<string, string>
}

/** What the pages of one site in one language are planned from. */
export interface PlanContext {
  site: SiteModel
  language: LanguageKey
  scope: Scope
  text: InterfaceText
  view: ContentView
  resolver: Resolver
  /** What all sites of a language have in common. */
  shared: SharedLists
  /** Flows as this site and language show them. */
  flows: Memory<PlannedFlow>
}
