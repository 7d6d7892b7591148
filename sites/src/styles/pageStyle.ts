import type { SiteModel, Template } from '@justicia/shared-content/pages/model'
import base from './sheet/base.css?inline'
import calls from './sheet/calls.css?inline'
import contents from './sheet/contents.css?inline'
import controls from './sheet/controls.css?inline'
import deadlines from './sheet/deadlines.css?inline'
import doors from './sheet/doors.css?inline'
import easyRead from './sheet/easy-read.css?inline'
import entrance from './sheet/entrance.css?inline'
import find from './sheet/find.css?inline'
import glossary from './sheet/glossary.css?inline'
import home from './sheet/home.css?inline'
import last from './sheet/last.css?inline'
import letter from './sheet/letter.css?inline'
import lists from './sheet/lists.css?inline'
import map from './sheet/map.css?inline'
import paper from './sheet/paper.css?inline'
import pictograms from './sheet/pictograms.css?inline'
import pilot from './sheet/pilot.css?inline'
import questions from './sheet/questions.css?inline'
import services from './sheet/services.css?inline'
import steps from './sheet/steps.css?inline'
import text from './sheet/text.css?inline'
import tools from './sheet/tools.css?inline'
import { sourceHash } from './sourceHash.ts'

/** The sheet of a page, and the source expression that lets just this sheet in. */
export interface PageStyle {
  css: string
  /** `'sha256-…'` */
  hash: string
}

/**
 * The parts of the sheet in the order of the cascade, and the templates that need each: a page carries few rules that it
 * does not use. A test tells of a class on a page whose rules are missing there.
 */
const parts: readonly (readonly [css: string, where: 'every' | 'pictograms' | 'pilot' | readonly Template[]])[] = [
  [base, 'every'],
  [steps, ['guide', 'flow-outcome', 'term']],
  [calls, ['guide', 'flow-outcome', 'search']],
  [deadlines, ['guide', 'flow-outcome']],
  [questions, ['flow-index', 'flow-question', 'flow-outcome']],
  [entrance, ['home', 'portal-home', 'search', 'not-found']],
  [services, ['guide', 'flow-outcome', 'directory', 'term', 'letter']],
  [text, ['guide', 'term']],
  [easyRead, ['guide', 'easy-read']],
  [
    lists,
    [
      'home',
      'portal-home',
      'audience',
      'guide',
      'guide-index',
      'easy-read',
      'flow-index',
      'flow-question',
      'flow-outcome',
      'term',
      'letter-index',
      'letter',
      'search',
      'offline',
      'not-found',
      'state-laws',
    ],
  ],
  [contents, ['guide', 'guide-index', 'directory']],
  [home, ['home', 'portal-home', 'not-found']],
  [find, ['home', 'portal-home', 'flow-index', 'flow-question', 'search', 'not-found']],
  [controls, 'every'],
  [tools, ['guide', 'about', 'flow-question', 'flow-outcome', 'offline', 'letter']],
  [doors, ['home', 'portal-home']],
  [map, ['portal-home']],
  [glossary, ['glossary', 'state-laws']],
  [last, 'every'],
  [paper, ['guide', 'flow-outcome', 'directory']],
  [pictograms, 'pictograms'],
  [pilot, 'pilot'],
  [letter, ['letter']],
]

/**
 * The sheet of a site's pages of one template: what they use of the rules, and the state's colour in light and dark.
 * @param input.pictograms whether the page draws any.
 * @param input.pilot whether it says that its site is on trial.
 */
export function pageStyle(input: {
  accent: SiteModel['accent']
  template: Template
  pictograms: boolean
  pilot: boolean
}): PageStyle {
  const { accent: colours, template } = input
  const key = [colours.light, colours.dark, template, input.pictograms, input.pilot].join(' ')
  const known = styles.get(key)
  if (known !== undefined) return known
  const rules = parts.flatMap(([css, where]) => {
    const isNeeded = where === 'every' || (typeof where === 'string' ? input[where] : where.includes(template))
    return isNeeded ? [css.trim()] : []
  })
  const accent = `:root{--acento:${colours.light}}@media (prefers-color-scheme:dark){:root{--acento:${colours.dark}}}`
  const css = [...rules, accent].join('')
  const style = { css, hash: sourceHash(css) }
  styles.set(key, style)
  return style
}

/** Put together and hashed once: the answer depends on nothing else. */
const styles = new Map<string, PageStyle>()
