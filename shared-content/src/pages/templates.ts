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
import type { AboutBody, ChatBody, MovedBody, NotFoundBody, OfflineBody, SearchPageBody } from './ownPages.ts'
import type {
  DatasetBody,
  NoteBody,
  OpenDataBody,
  PublicationBody,
  PublicationListBody,
  ResearchBody,
  StateFiguresBody,
} from './research.ts'

/** What is true of all pages of a template, whatever they show. */
export interface TemplateFacts {
  /** People print it to take along: its address stands on it in full. */
  paper: boolean
  /** Which of its pages readers' devices keep: the same ones for everyone, whatever they read. */
  kept: 'all' | 'urgent' | 'none'
  /** Which pages lead to their like in other states: a state's, because what they say changes, and the portal's. */
  choosesState: { state: boolean; portal: boolean }
  /** Where a state's page leads from the choice of states: to the portal's page of its path, or to the portal's first. */
  portalLike: 'same' | 'home'
  /** Parts of the style sheet that it uses, beside those of every page. */
  sheets: readonly Sheet[]
}

/** A part of the style sheet that not every page carries. */
export type Sheet =
  | 'calls'
  | 'chart'
  | 'chat'
  | 'contents'
  | 'deadlines'
  | 'doors'
  | 'entrance'
  | 'find'
  | 'glossary'
  | 'home'
  | 'letter'
  | 'lists'
  | 'map'
  | 'paper'
  | 'questions'
  | 'research'
  | 'services'
  | 'steps'
  | 'text'
  | 'tools'

/** A row of the table; `B` is the body of the template's pages, known to the compiler alone. */
interface Row<B> extends TemplateFacts {
  body?: B
}

const everywhere = { state: true, portal: true }
const inStates = { state: true, portal: false }
const onPortal = { state: false, portal: true }
const nowhere = { state: false, portal: false }

/**
 * The templates, one row each: what their pages show and what is true of all of them. A new one is its row here and its
 * component in `sites/src/templates/`.
 */
export const templates = {
  home: row<HomeBody>({ kept: 'all', sheets: ['entrance', 'lists', 'home', 'find', 'doors'] }),
  'portal-home': row<PortalHomeBody>({
    kept: 'all',
    choosesState: inStates,
    sheets: ['entrance', 'lists', 'home', 'find', 'doors', 'map'],
  }),
  'guide-index': row<GuideIndexBody>({ sheets: ['lists', 'contents'] }),
  'easy-read': row<EasyReadBody>({ sheets: ['lists'] }),
  audience: row<AudienceBody>({ sheets: ['lists'] }),
  guide: row<GuideBody>({
    paper: true,
    kept: 'urgent',
    sheets: ['steps', 'calls', 'deadlines', 'services', 'text', 'lists', 'contents', 'tools', 'paper'],
  }),
  glossary: row<GlossaryBody>({ choosesState: onPortal, sheets: ['glossary'] }),
  term: row<TermBody>({ choosesState: onPortal, sheets: ['steps', 'services', 'text', 'lists'] }),
  directory: row<DirectoryBody>({ paper: true, kept: 'all', sheets: ['services', 'contents', 'paper'] }),
  'state-laws': row<StateLawsBody>({ choosesState: inStates, sheets: ['lists', 'glossary'] }),
  'flow-index': row<FlowIndexBody>({ sheets: ['questions', 'lists', 'find'] }),
  'flow-question': row<FlowQuestionBody>({ sheets: ['questions', 'lists', 'find', 'tools'] }),
  'flow-outcome': row<FlowOutcomeBody>({
    paper: true,
    sheets: ['steps', 'calls', 'deadlines', 'questions', 'services', 'lists', 'tools', 'paper'],
  }),
  'letter-index': row<LetterIndexBody>({ sheets: ['lists'] }),
  letter: row<LetterBody>({ kept: 'urgent', sheets: ['services', 'lists', 'tools', 'letter'] }),
  search: row<SearchPageBody>({ kept: 'all', choosesState: onPortal, sheets: ['calls', 'entrance', 'lists', 'find'] }),
  chat: row<ChatBody>({ sheets: ['calls', 'entrance', 'find', 'chat'] }),
  about: row<AboutBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['tools'] }),
  research: row<ResearchBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'research'] }),
  publications: row<PublicationListBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'research'] }),
  publication: row<PublicationBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'glossary', 'research'] }),
  note: row<NoteBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'research', 'chart'] }),
  'state-figures': row<StateFiguresBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'research', 'chart'] }),
  'open-data': row<OpenDataBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'research', 'chart'] }),
  dataset: row<DatasetBody>({ choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'glossary', 'research'] }),
  'not-found': row<NotFoundBody>({ choosesState: inStates, portalLike: 'home', sheets: ['entrance', 'lists', 'home', 'find'] }),
  moved: row<MovedBody>({ choosesState: nowhere, portalLike: 'home', sheets: [] }),
  offline: row<OfflineBody>({ kept: 'all', choosesState: nowhere, portalLike: 'home', sheets: ['lists', 'tools'] }),
}

function row<B>(facts: Partial<TemplateFacts> & Pick<TemplateFacts, 'sheets'>): Row<B> {
  return { paper: false, kept: 'none', choosesState: everywhere, portalLike: 'same', ...facts }
}
