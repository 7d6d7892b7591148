import type { PageModel } from '@justicia/shared-content/pages/model'
import { templates } from '@justicia/shared-content/pages/templates'

/** Whether a page is kept on readers' devices by what it is itself. */
export function isKept({ template, body }: Pick<PageModel, 'template' | 'body'>): boolean {
  const { kept } = templates[template]
  if (kept !== 'urgent') return kept === 'all'
  return ('urgent' in body && body.urgent === true) || ('keptOffline' in body && body.keptOffline === true)
}

/**
 * The pages that readers' devices keep, the same ones for everyone, whatever they read: also the guides that a danger card
 * of the search leads to, which nobody in danger may find missing.
 */
export function keptPages(pages: readonly PageModel[]): PageModel[] {
  const led = new Set(
    pages.flatMap((page) =>
      page.template === 'search' ? page.body.dangerCards.map(({ guide }) => guide.href.replace(/#.*/, '')) : [],
    ),
  )
  const slugs = new Set(pages.flatMap((page) => (page.template === 'guide' && led.has(page.path) ? [page.body.slug] : [])))
  return pages.filter((page) => isKept(page) || (page.template === 'guide' && slugs.has(page.body.slug)))
}
