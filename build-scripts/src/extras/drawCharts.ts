import path from 'node:path'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { ChartFile, SiteRenderer } from '@justicia/shared-content/pages/renderer'
import { digestOf } from '../output/digestOf.ts'
import { keepDrawn, readDrawn } from './drawnFiles.ts'

/** Pixels for each unit of a drawing: a picture is looked at on fine screens and on paper. */
const scale = 2

/**
 * The files of the charts of a site's pages, by path in the site. What the same bundle drew before of the same figures is
 * taken from `cacheDir`: a build that has nothing to do with charts draws none.
 */
export async function drawCharts(input: {
  pages: readonly PageModel[]
  bundle: Pick<SiteRenderer, 'chartFiles'>
  bundleDigest: string
  cacheDir: string
}): Promise<Map<string, Uint8Array>> {
  const { pages, bundle, bundleDigest, cacheDir } = input
  const drawn = new Map<string, Uint8Array>()
  for (const page of pages)
    for (const file of bundle.chartFiles(page)) {
      const cached = path.join(cacheDir, 'charts', digestOf([file.path, file.key, bundleDigest]))
      drawn.set(file.path, readDrawn(cached) ?? keepDrawn(cached, await chartFileBytes(file)))
    }
  return drawn
}

/** The bytes of a chart's file. */
export async function chartFileBytes(file: ChartFile): Promise<Uint8Array> {
  const made = Buffer.from(await file.make())
  if (file.isPicture !== true) return made
  const { default: sharp } = await import('sharp')
  return sharp(made, { density: 72 * scale })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
}
