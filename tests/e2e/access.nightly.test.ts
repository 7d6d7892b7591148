/** axe on a page of every template in every site, each way: the shapes that the daily run looks at, in all their sites. */
import { axeOnTemplates } from './support/axeOnTemplates.ts'
import { useBrowser } from './support/browser.ts'

await axeOnTemplates({ browser: useBrowser(), sitesEachWay: 33 })
