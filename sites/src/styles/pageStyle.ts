import type { SiteModel, Template } from '@justicia/shared-content/pages/model'
import { type Sheet, templates } from '@justicia/shared-content/pages/templates'
import base from './sheet/base.css?inline'
import calls from './sheet/calls.css?inline'
import chart from './sheet/chart.css?inline'
import chat from './sheet/chat.css?inline'
import contents from './sheet/contents.css?inline'
import controls from './sheet/controls.css?inline'
import deadlines from './sheet/deadlines.css?inline'
import doors from './sheet/doors.css?inline'
import easyPictograms from './sheet/easy-pictograms.css?inline'
import easyRead from './sheet/easy-read.css?inline'
import entrance from './sheet/entrance.css?inline'
import find from './sheet/find.css?inline'
import glossary from './sheet/glossary.css?inline'
import here from './sheet/here.css?inline'
import home from './sheet/home.css?inline'
import last from './sheet/last.css?inline'
import letter from './sheet/letter.css?inline'
import lists from './sheet/lists.css?inline'
import map from './sheet/map.css?inline'
import paper from './sheet/paper.css?inline'
import pictograms from './sheet/pictograms.css?inline'
import pilot from './sheet/pilot.css?inline'
import questions from './sheet/questions.css?inline'
import research from './sheet/research.css?inline'
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

/** A part of the sheet that a page carries for what it shows, whatever its template. */
export type ShownPart = 'easyPictograms' | 'easyRead' | 'here' | 'pictograms' | 'pilot'

/**
 * The parts of the sheet in the order of the cascade, each for every page, for those that show what it draws
 * (`shownParts`), or for the templates that name it (`templates`): a page carries few rules that it does not use. A test
 * tells of a class on a page whose rules are missing there.
 */
const parts: readonly (readonly [css: string, where: 'every' | ShownPart | Sheet])[] = [
  [base, 'every'],
  [steps, 'steps'],
  [calls, 'calls'],
  [deadlines, 'deadlines'],
  [questions, 'questions'],
  [entrance, 'entrance'],
  [here, 'here'],
  [services, 'services'],
  [text, 'text'],
  [easyRead, 'easyRead'],
  [lists, 'lists'],
  [contents, 'contents'],
  [home, 'home'],
  [find, 'find'],
  [controls, 'every'],
  [tools, 'tools'],
  [doors, 'doors'],
  [map, 'map'],
  [glossary, 'glossary'],
  [research, 'research'],
  [chart, 'chart'],
  [chat, 'chat'],
  [last, 'every'],
  [paper, 'paper'],
  [easyPictograms, 'easyPictograms'],
  [pictograms, 'pictograms'],
  [pilot, 'pilot'],
  [letter, 'letter'],
]

/**
 * The sheet of a site's pages of one template: what they use of the rules, and the state's colour in light and dark.
 * @param input.shown the parts that the page carries beside those of its template.
 */
export function pageStyle(input: { accent: SiteModel['accent']; template: Template; shown: readonly ShownPart[] }): PageStyle {
  const { accent: colours, template, shown } = input
  const key = [colours.light, colours.dark, template, ...shown].join(' ')
  const known = styles.get(key)
  if (known !== undefined) return known
  const needed = new Set<string>(['every', ...templates[template].sheets, ...shown])
  const rules = parts.flatMap(([css, where]) => (needed.has(where) ? [css.trim()] : []))
  const accent = `:root{--acento:${colours.light}}@media (prefers-color-scheme:dark){:root{--acento:${colours.dark}}}`
  const css = [...rules, accent].join('')
  const style = { css, hash: sourceHash(css) }
  styles.set(key, style)
  return style
}

/** Put together and hashed once: the answer depends on nothing else. */
const styles = new Map<string, PageStyle>()
