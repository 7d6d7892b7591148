import { today } from '@justicia/shared-content/day'
import type { ModelProvider } from '@justicia/shared-content/pages/provider'
import { readStates } from '@justicia/shared-content/states'
import { lookup } from 'mrmime'
import { siteFiles } from '../../../sites/src/siteFiles.ts'
import { createPlanner, type Planner } from '../plan/createPlanner.ts'
import { buildCache, defaultContent, defaultStates } from '../repository.ts'
import { siteOfHost } from '../serve/siteOfHost.ts'
import { publishMedia } from '../steps/publishMedia.ts'
import { readCheckedContent } from '../steps/readCheckedContent.ts'

interface Loaded {
  planner: Planner
  media: ReadonlyMap<string, Uint8Array>
}

/**
 * Page models for Astro's development server, from the repository's content or the folder in `JUSTICIA_CONTENT`.
 * Content that cannot be read is told at the page, and read again when it changes.
 */
export async function createModelProvider(): Promise<ModelProvider> {
  const contentDir = process.env.JUSTICIA_CONTENT ?? defaultContent
  let loaded = load(contentDir)
  // A page request is what reports the failure; without one it must not end the server.
  loaded.catch(() => undefined)
  const siteAt = async (host: string) => {
    const { planner } = await loaded
    const slug = siteOfHost(host, new Set(planner.sites.map((site) => site.slug)))
    return planner.sites.find((site) => site.slug === slug)
  }
  return {
    watched: [contentDir, defaultStates],
    async modelFor(host, path) {
      const site = await siteAt(host)
      if (site === undefined) return null
      const { planner } = await loaded
      return planner.planSite(site.slug).find((page) => page.path === path) ?? null
    },
    async fileFor(host, path) {
      const site = await siteAt(host)
      if (site === undefined) return null
      const name = path.slice(1)
      const file = siteFiles(site).find((each) => each.path === name)
      if (file !== undefined) return { bytes: Buffer.from(file.content), type: file.type }
      const bytes = (await loaded).media.get(name)
      return bytes === undefined ? null : { bytes, type: lookup(name) ?? 'application/octet-stream' }
    },
    async refresh() {
      loaded = load(contentDir)
      await loaded
    },
  }
}

async function load(contentDir: string): Promise<Loaded> {
  const date = today()
  const states = await readStates(defaultStates)
  const content = await readCheckedContent({ dir: contentDir, states, date })
  const { images, files } = await publishMedia({ media: content.media, cacheDir: buildCache })
  return { planner: createPlanner({ content, states, date, images }), media: files }
}
