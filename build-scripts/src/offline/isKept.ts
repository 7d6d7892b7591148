import type { PageModel, Template } from '@justicia/shared-content/pages/model'

const always = new Set<Template>(['home', 'portal-home', 'directory', 'offline'])

/** Whether a page is kept on readers' devices: the same ones for everyone, whatever they read. */
export function isKept(page: PageModel): boolean {
  return always.has(page.template) || ((page.template === 'guide' || page.template === 'letter') && page.body.urgent)
}
