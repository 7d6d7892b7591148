import { keptGuides } from '@justicia/shared-content/pages/commonGuides'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { templates } from '@justicia/shared-content/pages/templates'

/** Whether a page is kept on readers' devices: the same ones for everyone, whatever they read. */
export function isKept({ template, body }: Pick<PageModel, 'template' | 'body'>): boolean {
  const { kept } = templates[template]
  if (kept !== 'urgent') return kept === 'all'
  const isGuide = template === 'guide' && 'slug' in body
  return ('urgent' in body && body.urgent === true) || (isGuide && keptGuides.includes(body.slug))
}
