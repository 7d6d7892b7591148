/**
 * The text tree: what a guide may contain, and nothing else. MDX, the editor's Lexical JSON and HTML
 * are pictures of it. Text runs are flat with marks (as in Lexical), so that one text has one form.
 */
import type { PictogramName } from '../pictograms/pictograms.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'

export interface TextRun {
  type: 'text'
  value: string
  bold?: true
  italic?: true
}
/** A line break inside a paragraph. */
export interface Break {
  type: 'break'
}
/** `href` is `/path/`, `#fragment`, `tel:911` or `tel:089`; anything else belongs in the directory. */
export interface Link {
  type: 'link'
  href: string
  children: TextRun[]
}
/** `<Fact k="fiscalia.nombre" prefix="de"/>`: a fact's value; the prefix is joined to its article («del Poder Judicial»). */
export interface FactInline {
  type: 'fact'
  k: string
  prefix?: FactPrefix
}
export const factPrefixes = ['el', 'de', 'a', 'en', 'ante', 'con', 'por'] as const
export type FactPrefix = (typeof factPrefixes)[number]
/** `<Term k="querella">querella</Term>`: a word with a glossary page. */
export interface TermInline {
  type: 'term'
  k: string
  text: string
}
/** `<Cite ref="CNPP 109 XVI"/>`: a citation, drawn as a short legal reference. */
export interface CiteInline {
  type: 'cite'
  ref: string
}
/** `<Lang tag="en">habeas data</Lang>`: words in another language. */
export interface LangInline {
  type: 'lang'
  tag: string
  text: string
}
export type Inline = TextRun | Break | Link | FactInline | TermInline | CiteInline | LangInline

export interface Paragraph {
  type: 'paragraph'
  children: Inline[]
}
/** Headings inside a section; the section's own title is level 2. */
export interface Heading {
  type: 'heading'
  depth: 3 | 4
  children: Inline[]
}
export interface ListItem {
  children: Inline[]
  list?: List
}
export interface List {
  type: 'list'
  ordered: boolean
  /** Number of the first item of an ordered list, where it is not 1. */
  start?: number
  items: ListItem[]
}
/** Words to say aloud: «Quiero hablar con mi defensor». */
export interface Quote {
  type: 'quote'
  children: Inline[]
}
/** `<Steps><Step title="…" pictogram="llamar">…</Step></Steps>` */
export interface Steps {
  type: 'steps'
  items: Step[]
}
export interface Step {
  title: string
  /** Beside the step; it says what the step's words say. */
  pictogram?: PictogramName
  body: Block[]
}
/** `<Callout kind="aviso">…</Callout>`: a warning or a note that must not be missed. */
export interface Callout {
  type: 'callout'
  kind: CalloutKind
  body: Block[]
}
export const calloutKinds = ['nota', 'aviso', 'peligro'] as const
export type CalloutKind = (typeof calloutKinds)[number]
/** `<Deadline k="retencion"/>`: a deadline of this guide's front matter. */
export interface DeadlineBlock {
  type: 'deadline'
  k: string
}
/** `<ServicesFor roles="public_defender human_rights"/>`: who helps, resolved per state. */
export interface ServicesFor {
  type: 'servicesFor'
  roles: OrganizationRole[]
}
/** `<Figure media="etapas"/>` */
export interface Figure {
  type: 'figure'
  media: string
}
/** Blocks that may stand inside a step or a callout. */
export type Block = Paragraph | Heading | List | Quote | Steps | Callout | DeadlineBlock | ServicesFor | Figure
