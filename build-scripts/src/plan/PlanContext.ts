import type { Content } from '@justicia/shared-content/content/content'
import type { InterfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { Resolver, Scope } from '@justicia/shared-content/resolve/Resolver'
import type { SharedLists } from './sharedLists.ts'

/** What the pages of one site in one language are planned from. */
export interface PlanContext {
  site: SiteModel
  language: LanguageKey
  scope: Scope
  text: InterfaceText
  content: Content
  resolver: Resolver
  /** What all sites of this language have in common. */
  shared: SharedLists
}
