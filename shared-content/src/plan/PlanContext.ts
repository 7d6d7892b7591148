import type { ChannelHours } from '../channels/hours.ts'
import type { InterfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'
import type { OpenFigure } from '../measurement/openFigures.ts'
import type { SiteModel } from '../pages/model.ts'
import type { ContentView } from '../pieces/ContentView.ts'
import type { Memory } from '../pieces/ReadLog.ts'
import type { Scope } from '../resolve/ResolveContext.ts'
import type { Resolver } from '../resolve/Resolver.ts'
import type { ResolvedFlow } from '../resolve/resolveFlow.ts'
import type { Flow } from '../schema/flow.ts'
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
  /** When people answer the chat of this state; undefined where nobody has said so. */
  chatHours: ChannelHours | undefined
  /** What is published of what was counted: of the portal alone. */
  openFigures: readonly OpenFigure[]
}
