import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

// The one that @axe-core/playwright brings: it is not a dependency of its own here.
const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on an open page, one line an element. Faster than `AxeBuilder`, which opens a second page for every
 * report to put together what it found in frames: these pages have none.
 * @param within looks at these elements alone.
 */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(
    async ([values, selector]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        selector === 'html' ? document : { include: selector },
        {
          runOnly: { type: 'tag', values },
          resultTypes: ['violations'],
          iframes: false,
        },
      )
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    },
    [tags, within] as const,
  )
}
