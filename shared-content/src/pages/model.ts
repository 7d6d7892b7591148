/**
 * Page models: everything that a page shows, as plain data. `plan` makes them, `render` (sites) draws them, and a page's
 * digest is hash(model, bundle). Nothing here may depend on the clock or the machine.
 */
import type { DirectoryBody, StateLawsBody } from './directory.ts'
import type { FlowIndexBody, FlowOutcomeBody, FlowQuestionBody } from './flows.ts'
import type {
  AudienceBody,
  EasyReadBody,
  GlossaryBody,
  GuideBody,
  GuideIndexBody,
  HomeBody,
  PortalHomeBody,
  TermBody,
} from './guides.ts'
import type { LetterBody, LetterIndexBody } from './letters.ts'
import type { AboutBody, NotFoundBody, OfflineBody, SearchPageBody } from './ownPages.ts'
import type { PageOf } from './site.ts'

export type * from './directory.ts'
export type * from './flows.ts'
export type * from './guides.ts'
export type * from './letters.ts'
export type * from './links.ts'
export type * from './ownPages.ts'
export type * from './resolvedText.ts'
export type * from './site.ts'

export type PageModel =
  | PageOf<'home', HomeBody>
  | PageOf<'portal-home', PortalHomeBody>
  | PageOf<'guide-index', GuideIndexBody>
  | PageOf<'easy-read', EasyReadBody>
  | PageOf<'audience', AudienceBody>
  | PageOf<'guide', GuideBody>
  | PageOf<'glossary', GlossaryBody>
  | PageOf<'term', TermBody>
  | PageOf<'directory', DirectoryBody>
  | PageOf<'state-laws', StateLawsBody>
  | PageOf<'flow-index', FlowIndexBody>
  | PageOf<'flow-question', FlowQuestionBody>
  | PageOf<'flow-outcome', FlowOutcomeBody>
  | PageOf<'letter-index', LetterIndexBody>
  | PageOf<'letter', LetterBody>
  | PageOf<'search', SearchPageBody>
  | PageOf<'about', AboutBody>
  | PageOf<'not-found', NotFoundBody>
  | PageOf<'offline', OfflineBody>

export type Template = PageModel['template']

export type PageModelOf<T extends Template> = Extract<PageModel, { template: T }>
