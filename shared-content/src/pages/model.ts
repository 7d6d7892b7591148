/**
 * Page models: everything that a page shows, as plain data. `plan` makes them, `render` (sites) draws them, and a page's
 * digest is hash(model, bundle). Nothing here may depend on the clock or the machine.
 */
import type { PageOf } from './site.ts'
import type { templates } from './templates.ts'

export type * from '../languages/phrase.ts'
export type * from './charts.ts'
export type * from './directory.ts'
export type * from './flows.ts'
export type * from './guides.ts'
export type * from './letters.ts'
export type * from './links.ts'
export type * from './ownPages.ts'
export type * from './research.ts'
export type * from './resolvedText.ts'
export type * from './site.ts'

/** Names the component that draws a page. */
export type Template = keyof typeof templates

type BodyOf<T extends Template> = NonNullable<(typeof templates)[T]['body']>

export type PageModel = { [T in Template]: PageOf<T, BodyOf<T>> }[Template]

export type PageModelOf<T extends Template> = Extract<PageModel, { template: T }>
