import type { Content } from '@justicia/shared-content/content/content'
import { languageKeys, localizePath } from '@justicia/shared-content/languages'
import { flowPath } from '@justicia/shared-content/resolve/resolveFlow'
import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/** Addresses of the urgent guides and outcomes, in every language. */
export function urgentPaths({ guides, flows }: Pick<Content, 'guides' | 'flows'>): ReadonlySet<string> {
  const paths = [
    ...guides.filter(({ urgent }) => urgent).map(({ slug }) => `/guias/${slug}/`),
    ...flows.flatMap((flow) => flow.outcomes.filter(({ urgent }) => urgent).map(({ key }) => flowPath(flow, key))),
  ]
  return new Set(paths.flatMap((path) => languageKeys.map((language) => localizePath(path, language))))
}

/** Whoever is in danger finds a number to touch before the first thing to read: in each urgent guide and outcome. */
export function checkFirstHelp(site: CheckedSite, urgent: ReadonlySet<string>): Finding[] {
  return site.pages
    .filter((page) => urgent.has(page.path) && !/href="tel:[+\d]/.test(firstSection(page)))
    .map((page) => ({
      file: `${site.slug}/${page.file}`,
      reason:
        'es urgente y no tiene ningún teléfono que tocar antes del primer paso; publica o renueva el de alguna de sus instituciones',
    }))
}

/** What stands between the title and the first step, or the guide to go on with. */
function firstSection({ html }: Pick<CheckedPage, 'html'>): string {
  const body = html.slice(html.search(/<h1[\s>]/))
  return body.slice(0, body.search(/<ol class="steps"|<section class="now goon"|<nav class="toc"|<\/main>/))
}
