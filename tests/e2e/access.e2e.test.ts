/**
 * axe on every template, on a phone and wide, by day and by night; which site and which page changes from one to the next.
 * What the states differ in that axe could tell, their accent, `sites/src/styles/colours.test.ts` computes for all of them.
 */
import { expect, it } from 'vitest'
import { axeFindings } from './support/axeFindings.ts'
import { axeOnTemplates } from './support/axeOnTemplates.ts'
import { narrow, useBrowser } from './support/browser.ts'
import { siteAddress } from './support/siteAddress.ts'

const browser = useBrowser()

it('would tell of a fault', async () => {
  await browser.open({ viewport: narrow }, async (page) => {
    await page.goto(siteAddress('jalisco', '/'))
    await page.evaluate(() => {
      document.querySelector('h1')?.after(document.createElement('img'))
      for (const link of document.querySelectorAll<HTMLElement>('.doors p')) link.style.color = '#bbb'
    })
    const findings = await axeFindings(page)
    expect(findings.filter((finding) => finding.startsWith('image-alt:'))).toHaveLength(1)
    expect(findings.filter((finding) => finding.startsWith('color-contrast:'))).toHaveLength(3)
  })
})

await axeOnTemplates({ browser, sitesEachWay: 1 })
