import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { languageOfPath } from '@justicia/shared-content/languages'
import type { PageModel, PageModelOf } from '@justicia/shared-content/pages/model'
import { goneMark } from '../output/goneMark.ts'
import type { Manifest } from '../release/manifest.ts'

/**
 * Addresses of pages that a site once had and has no more: those that the live release still has as pages, and those
 * that it shows as withdrawn already.
 */
export function withdrawnPaths(
  last: Pick<Manifest, 'inputs' | 'files'> | undefined,
  pages: readonly Pick<PageModel, 'path'>[],
): string[] {
  if (last === undefined) return []
  const present = new Set(pages.map(({ path }) => path))
  const marked = Object.keys(last.files).flatMap((file) =>
    file.endsWith(`/${goneMark}`) ? `/${file.slice(0, -goneMark.length)}` : [],
  )
  const shown = Object.keys(last.inputs.pages).filter((path) => path.endsWith('/'))
  return [...new Set([...marked, ...shown])].filter((path) => !present.has(path)).sort()
}

/**
 * What is shown at the address of a page that was withdrawn, in the language of the address: that it is gone, a search
 * and where to begin. Undefined for a site without a page for addresses that it does not have.
 */
export function goneModel(path: string, pages: readonly PageModel[]): PageModelOf<'not-found'> | undefined {
  const isNotFound = (page: PageModel): page is PageModelOf<'not-found'> => page.template === 'not-found'
  const candidates = pages.filter(isNotFound)
  const model = candidates.find(({ language }) => language === languageOfPath(path)) ?? candidates[0]
  if (model === undefined) return undefined
  const { title, description } = interfaceText(model.language).pages.gone
  return {
    ...model,
    path,
    canonical: `${model.site.origin}${path}`,
    title: title({ address: path }),
    description: description({ address: path }),
    body: { ...model.body, isGone: true },
  }
}
