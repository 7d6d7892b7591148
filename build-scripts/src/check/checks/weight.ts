import { brotliCompressSync, constants } from 'node:zlib'
import { barePath } from '@justicia/shared-content/languages'
import { isAlertFile } from '../../alerts/alertFiles.ts'
import { withoutAlerts } from '../../alerts/alertsInPage.ts'
import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/** Bytes after Brotli that a page with its inlined style may weigh. */
const guideBudget = 14 * 1024
const pageBudget = 24 * 1024
/** Bytes after Brotli of all scripts that a page asks for. */
const scriptBudget = 12 * 1024
/** The same of the search page, which brings its engine. */
const searchBudget = 18.5 * 1024

/** Brotli as servers use it on the fly, and as they use it beforehand. */
const fast = 5
const best = 11

/**
 * Every page, and the scripts it brings, stay within their weight, as they travel. What stands above it for some days is
 * not weighed: a warning has to be there, whatever it weighs.
 */
export function checkWeight(site: CheckedSite, readFile: (file: string) => Uint8Array): Finding[] {
  const scriptWeights = new Map<string, number>()
  const weightOfScript = (src: string) => {
    const known = scriptWeights.get(src) ?? brotliSize(readFile(src.slice(1)), best)
    scriptWeights.set(src, known)
    return known
  }
  return site.pages.flatMap((page) => {
    const budget = /^\/(guias\/[^/]+|orientador\/.+|chat)\/$/.test(barePath(page.path)) ? guideBudget : pageBudget
    const weight = weightWithin(page, budget)
    const scriptLimit = barePath(page.path) === '/buscar/' ? searchBudget : scriptBudget
    const own = page.scripts.filter((src) => site.files.has(src.slice(1)) && !isAlertFile(src.slice(1)))
    const scripts = [...new Set(own)].reduce((total, src) => total + weightOfScript(src), 0)
    return [
      ...(weight > budget ? [`pesa ${weight} bytes con Brotli; su límite es ${budget}`] : []),
      ...(scripts > scriptLimit ? [`sus scripts pesan ${scripts} bytes con Brotli; su límite es ${scriptLimit}`] : []),
    ].map((reason) => ({ file: `${site.slug}/${page.file}`, reason }))
  })
}

/** Fast compression gives an upper bound; the exact weight, which takes long, is only found where that is too much. */
function weightWithin({ html }: CheckedPage, budget: number): number {
  const bytes = Buffer.from(withoutAlerts(html))
  const bound = brotliSize(bytes, fast)
  return bound <= budget ? bound : brotliSize(bytes, best)
}

function brotliSize(bytes: Uint8Array, quality: number): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
  }).byteLength
}
