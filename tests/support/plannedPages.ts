import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { today } from '@justicia/shared-content/day'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import type { PageModel, Template } from '@justicia/shared-content/pages/model'
import { readStates } from '@justicia/shared-content/states'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { planModels } from '../bench/steps/planModels.ts'

/** A page of a site: what a browser test opens. */
export interface SitePage {
  site: string
  path: string
}

/**
 * The pages of some sites, as they are built from the content of the repository, or of JUSTICIA_TEST_CONTENT. Planned
 * once in a run, by the first file that asks, and kept in the temporary folder of the run.
 * @param sites the same in all of a run: those that were built for it.
 */
export async function plannedPages(sites: readonly string[]): Promise<ReadonlyMap<string, readonly Choosable[]>> {
  const kept = path.join(tmpdir(), 'planned-pages.json')
  const giveBack = await waitForLock(`${kept}.lock`)
  try {
    const text = await readFile(kept, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (text !== undefined) return new Map(JSON.parse(text))
    const pages = await planPages(sites)
    await writeFile(kept, JSON.stringify([...pages]))
    return pages
  } finally {
    await giveBack()
  }
}

async function planPages(sites: readonly string[]): Promise<Map<string, Choosable[]>> {
  const states = await readStates(defaultStates)
  const { JUSTICIA_TEST_CONTENT: contentDir = defaultContent } = process.env
  const models = await planModels({ contentDir, states, slugs: sites, date: today() })
  // A browser is led on from where a page was.
  const stays = ({ template }: PageModel) => template !== 'moved'
  const choosable = ({ template, path: address, lang, title }: PageModel): Choosable => ({ template, path: address, lang, title })
  return new Map([...models].map(([site, pages]) => [site, pages.filter(stays).map(choosable)]))
}

/** The parts of a page model that a sample is chosen by. */
export type Choosable = Pick<PageModel, 'template' | 'path' | 'lang' | 'title'>

/**
 * One page of each template that a site has, for every site. Which one changes from site to site, by language first, so
 * that all sites together see many different texts.
 */
export function pageOfEachTemplate(sites: ReadonlyMap<string, readonly Choosable[]>): Map<Template, SitePage[]> {
  const chosen = new Map<Template, SitePage[]>()
  let turn = 0
  for (const [site, pages] of sites) {
    for (const [template, ofTemplate] of Map.groupBy(pages, (page) => page.template)) {
      const languages = [...Map.groupBy(ofTemplate, ({ lang }) => lang).values()]
      const ofLanguage = languages[turn % languages.length] as Choosable[]
      const { path } = ofLanguage[Math.floor(turn / languages.length) % ofLanguage.length] as Choosable
      chosen.set(template, [...(chosen.get(template) ?? []), { site, path }])
    }
    turn++
  }
  return chosen
}

/** Of each template, the pages hardest to fit: the one with the longest word and the one with the longest title. */
export function hardestPages(sites: ReadonlyMap<string, readonly Choosable[]>): Map<Template, SitePage[]> {
  const all = [...sites].flatMap(([site, pages]) => pages.map((page) => ({ site, page })))
  const hardest = new Map<Template, SitePage[]>()
  for (const [template, ofTemplate] of Map.groupBy(all, ({ page }) => page.template)) {
    const longest = (length: (title: string) => number) => {
      const { site, page } = ofTemplate.reduce((a, b) => (length(b.page.title) > length(a.page.title) ? b : a))
      return { site, path: page.path }
    }
    const found = [longest(longestWord), longest((title) => title.length)]
    hardest.set(template, [...new Map(found.map((each) => [`${each.site}${each.path}`, each])).values()])
  }
  return hardest
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => word.length))
}
