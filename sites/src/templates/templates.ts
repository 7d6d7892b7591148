import type { PageModelOf, Template } from '@justicia/shared-content/pages/model'
import AboutTemplate from './AboutTemplate.astro'
import AudienceTemplate from './AudienceTemplate.astro'
import ChatTemplate from './ChatTemplate.astro'
import DatasetTemplate from './DatasetTemplate.astro'
import DirectoryTemplate from './DirectoryTemplate.astro'
import EasyReadTemplate from './EasyReadTemplate.astro'
import FlowIndexTemplate from './FlowIndexTemplate.astro'
import FlowOutcomeTemplate from './FlowOutcomeTemplate.astro'
import FlowQuestionTemplate from './FlowQuestionTemplate.astro'
import GlossaryTemplate from './GlossaryTemplate.astro'
import GuideIndexTemplate from './GuideIndexTemplate.astro'
import GuideTemplate from './GuideTemplate.astro'
import HomeTemplate from './HomeTemplate.astro'
import LetterIndexTemplate from './LetterIndexTemplate.astro'
import LetterTemplate from './LetterTemplate.astro'
import MovedTemplate from './MovedTemplate.astro'
import NoteTemplate from './NoteTemplate.astro'
import NotFoundTemplate from './NotFoundTemplate.astro'
import OfflineTemplate from './OfflineTemplate.astro'
import OpenDataTemplate from './OpenDataTemplate.astro'
import PortalHomeTemplate from './PortalHomeTemplate.astro'
import PublicationsTemplate from './PublicationsTemplate.astro'
import PublicationTemplate from './PublicationTemplate.astro'
import ResearchTemplate from './ResearchTemplate.astro'
import SearchTemplate from './SearchTemplate.astro'
import StateFiguresTemplate from './StateFiguresTemplate.astro'
import StateLawsTemplate from './StateLawsTemplate.astro'
import TermTemplate from './TermTemplate.astro'

/** The component that draws each template's body. */
export const templates: { [T in Template]: (props: { model: PageModelOf<T> }) => unknown } = {
  home: HomeTemplate,
  'portal-home': PortalHomeTemplate,
  'guide-index': GuideIndexTemplate,
  'easy-read': EasyReadTemplate,
  audience: AudienceTemplate,
  guide: GuideTemplate,
  glossary: GlossaryTemplate,
  term: TermTemplate,
  directory: DirectoryTemplate,
  'state-laws': StateLawsTemplate,
  'flow-index': FlowIndexTemplate,
  'flow-question': FlowQuestionTemplate,
  'flow-outcome': FlowOutcomeTemplate,
  'letter-index': LetterIndexTemplate,
  letter: LetterTemplate,
  search: SearchTemplate,
  chat: ChatTemplate,
  about: AboutTemplate,
  research: ResearchTemplate,
  publications: PublicationsTemplate,
  publication: PublicationTemplate,
  dataset: DatasetTemplate,
  note: NoteTemplate,
  'open-data': OpenDataTemplate,
  'state-figures': StateFiguresTemplate,
  'not-found': NotFoundTemplate,
  moved: MovedTemplate,
  offline: OfflineTemplate,
}
