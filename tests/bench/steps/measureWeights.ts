import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { PageModel, Template } from '@justicia/shared-content/pages/model'
import { pageFile } from '../../../build-scripts/src/output/pageFile.ts'
import { median } from '../measure/median.ts'
import type { WeightFigures } from '../report/BenchReport.ts'

/** Quality 11, the library's own default. */
const compress = promisify(brotliCompress)

/** Sites whose pages are compressed: it takes a tenth of a second a page. */
const sampledSites = 4

/** Bytes of the built pages and scripts, by template, over the first few sites. */
export async function measureWeights(input: {
  models: ReadonlyMap<string, readonly PageModel[]>
  dist: string
}): Promise<WeightFigures> {
  const sampled = [...input.models].slice(0, sampledSites)
  const byTemplate = new Map<Template, { bytes: number; brotli: number }[]>()
  const siteDir = (slug: string) => path.join(input.dist, 'live', slug)
  for (const [slug, pages] of sampled) {
    const weighed = await Promise.all(
      pages.map(async (page) => [page.template, await weigh(path.join(siteDir(slug), pageFile(page.path)))] as const),
    )
    for (const [template, weight] of weighed) byTemplate.set(template, [...(byTemplate.get(template) ?? []), weight])
  }
  const scripts = await weighScripts(siteDir(sampled[0]?.[0] ?? ''))
  const templates = [...byTemplate].map(([template, weights]) => {
    const brotli = weights.map((weight) => weight.brotli)
    return {
      template,
      pages: weights.length,
      bytes: weights.reduce((total, { bytes }) => total + bytes, 0),
      brotli: { min: Math.min(...brotli), median: median(brotli), max: Math.max(...brotli) },
    }
  })
  return { sites: sampled.length, templates, scripts }
}

async function weighScripts(siteDir: string): Promise<WeightFigures['scripts']> {
  const assets = path.join(siteDir, 'assets')
  const files = (await readdir(assets, { recursive: true })).filter((name) => name.endsWith('.js'))
  const weights = await Promise.all(files.map((name) => weigh(path.join(assets, name))))
  const sum = (take: (weight: { bytes: number; brotli: number }) => number) =>
    weights.reduce((total, weight) => total + take(weight), 0)
  return { files: files.length, bytes: sum(({ bytes }) => bytes), brotli: sum(({ brotli }) => brotli) }
}

async function weigh(file: string): Promise<{ bytes: number; brotli: number }> {
  const content = await readFile(file)
  return { bytes: content.length, brotli: (await compress(content)).length }
}
