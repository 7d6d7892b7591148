import type { CheckedSite } from './CheckedSite.ts'
import { parsePage } from './parsePage.ts'

/** A site for the tests of the checks: pages by file name, and what else stands beside them. */
export function exampleSite(
  pages: Record<string, string>,
  rest: { slug?: string; files?: Record<string, number>; searchTexts?: CheckedSite['searchTexts'] } = {},
): CheckedSite {
  const { slug = 'jalisco', files = {}, searchTexts = [] } = rest
  return {
    slug,
    kind: slug === 'nacional' ? 'national' : 'state',
    origin: `https://${slug}.example`,
    pages: Object.entries(pages).map(([file, html]) => parsePage({ file, html })),
    files: new Map([...Object.keys(pages).map((file) => [file, 1] as const), ...Object.entries(files)]),
    notFiles: [],
    searchTexts,
  }
}
