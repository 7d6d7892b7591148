import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Content } from '@justicia/shared-content/content/content'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { State } from '@justicia/shared-content/schema/state'
import type { CheckedSite, Finding } from './CheckedSite.ts'
import { checkContacts } from './checks/contacts.ts'
import { checkFiles } from './checks/files.ts'
import { checkFirstHelp, urgentPaths } from './checks/firstHelp.ts'
import { checkHead } from './checks/head.ts'
import { checkInstallable } from './checks/installable.ts'
import { checkLinks } from './checks/links.ts'
import { checkOffline } from './checks/offline.ts'
import { checkOtherStates } from './checks/otherStates.ts'
import { checkOutcomes, outcomeRules } from './checks/outcomes.ts'
import { checkRequests } from './checks/requests.ts'
import { checkStructuredData } from './checks/structuredData.ts'
import { checkValidHtml, createHtmlValidator } from './checks/validHtml.ts'
import { checkWeight } from './checks/weight.ts'
import { contactRules } from './contactRules.ts'
import { sharedPhrases, stateMarks } from './sharedPhrases.ts'
import { TextReader } from './TextReader.ts'

/** All checks over one site after another; what is learnt of one site is used in the next. */
export function createSiteChecker(input: {
  content: Content
  states: readonly State[]
  sites: readonly SiteModel[]
  /** ISO date for which the sites were built. */
  date: string
}): (site: CheckedSite, dir: string) => Finding[] {
  const { content, states, sites, date } = input
  const marks = stateMarks(states)
  const validate = createHtmlValidator()
  const known = new Map<string, string[]>()
  const outcomes = outcomeRules(content)
  const contacts = contactRules({ content, date, sites })
  const reader = new TextReader(contacts)
  const led = new Set(content.dangerCards.map(({ guide }) => guide))
  const kept = content.guides
    .filter(({ slug, urgent, keptOffline }) => urgent || keptOffline || led.has(slug))
    .map(({ slug }) => slug)
  return (site, dir) => {
    const readFile = (file: string) => readFileSync(path.join(dir, file))
    const languages = sites.find(({ slug }) => slug === site.slug)?.languages ?? []
    return [
      ...checkFiles(site),
      ...checkLinks(site),
      ...checkOtherStates({ site, states: marks, sharedPhrases: sharedPhrases(content, site.slug) }),
      ...checkHead(site),
      ...checkStructuredData(site),
      ...checkValidHtml({ site, validate, known }),
      ...checkContacts(site, contacts.of(site.slug), reader),
      ...checkFirstHelp(site, urgentPaths(content)),
      ...checkOutcomes(site, outcomes),
      ...checkRequests(site),
      ...checkWeight(site, readFile),
      ...checkOffline({ site, languages, kept, readFile }),
      ...checkInstallable(site, readFile),
    ]
  }
}
