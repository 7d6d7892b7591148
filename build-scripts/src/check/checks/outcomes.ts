import type { Content } from '@justicia/shared-content/content/content'
import { languageKeys, localizePath } from '@justicia/shared-content/languages'
import { namedRoles } from '@justicia/shared-content/resolve/namedRoles'
import { flowPath } from '@justicia/shared-content/resolve/resolveFlow'
import type { CheckedSite, Finding } from '../CheckedSite.ts'
import { findContacts } from '../findContacts.ts'

/** What the pages of outcomes are looked at with, derived anew from the content. */
export interface OutcomeRules {
  /** Addresses of the outcomes, in every language. */
  paths: ReadonlySet<string>
  /** Numbers, registers and institutions, as texts name them. */
  names: readonly string[]
  /** Titles of guides and letters, which a text names in quotes. */
  titles: readonly string[]
}

/** Which pages are outcomes, and what they may not name without a link. */
export function outcomeRules({ flows, facts, terms, guides, letters }: Content): OutcomeRules {
  const paths = flows.flatMap((flow) =>
    flow.outcomes.flatMap(({ key }) => languageKeys.map((language) => localizePath(flowPath(flow, key), language))),
  )
  const registers = new Set(facts.flatMap(({ key }) => /^(.+)\.consulta$/.exec(key)?.[1] ?? []))
  return {
    paths: new Set(paths),
    names: [
      ...new Set(languageKeys.flatMap((language) => namedRoles(language).map(({ name }) => name))),
      ...facts.filter(({ kind }) => kind === 'phone').map(({ value }) => value.es),
      ...terms.filter(({ slug }) => registers.has(slug)).flatMap(({ text }) => Object.values(text).map(({ term }) => term)),
    ],
    titles: [
      ...guides.flatMap(({ text }) => Object.values(text).map(({ title }) => title)),
      ...letters.map(({ title }) => title),
    ],
  }
}

/**
 * An outcome can be acted on with a thumb: it says what to do in numbered steps, and every number, register, institution,
 * guide and letter that its first words or its steps name is a link.
 */
export function checkOutcomes(site: CheckedSite, rules: OutcomeRules): Finding[] {
  return site.pages
    .filter(({ path }) => rules.paths.has(path))
    .flatMap(({ file, html }) =>
      [...stepFaults(html), ...unlinked(textToActOn(html), rules)].map((reason) => ({ file: `${site.slug}/${file}`, reason })),
    )
}

function stepFaults(html: string): string[] {
  const steps = listOfSteps(html).match(/<li[\s>]/g)?.length ?? 0
  return steps >= 2 ? [] : ['no dice qué hacer en pasos numerados; escribe de dos a cinco en «Pasos»']
}

/** What stands outside of links in the first words and the steps, as it is read. */
function textToActOn(html: string): string {
  const lead = /<p class="lead"[\s\S]*?<\/p>/.exec(html)?.[0] ?? ''
  return `${lead} ${listOfSteps(html)}`
    .replace(/<a[\s>][\s\S]*?<\/a>/g, ' ')
    .replace(/<\/(?:p|li)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
}

function listOfSteps(html: string): string {
  return /<ol class="steps">[\s\S]*?<\/ol>/.exec(html)?.[0] ?? ''
}

/** A register by part of its name, which nothing could lead from: «el Registro de Detenciones». */
const someRegister = /(?<![\p{L}\p{N}])(?:Registro|Register)(?![\p{L}\p{N}])/gu

function unlinked(text: string, { names, titles }: OutcomeRules): string[] {
  const isNamed = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}*])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text)
  const found = [
    ...names.filter(isNamed),
    ...findContacts(text).map((contact) => contact.text),
    ...titles.filter((title) => text.includes(`«${title}»`) || text.includes(`“${title}”`)),
  ]
  const registers = found.some((name) => name.match(someRegister)) ? [] : (text.match(someRegister) ?? [])
  return [...new Set([...found, ...registers])].map((name) => `nombra «${name}» y no lleva ahí; debe ser un enlace`)
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
