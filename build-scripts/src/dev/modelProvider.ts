import { today } from '@justicia/shared-content/day'
import { ContentErrors } from '@justicia/shared-content/errors'
import type { ModelProvider, ModelProviderModule } from '@justicia/shared-content/pages/provider'
import { createPlanner, type Planner } from '@justicia/shared-content/plan/createPlanner'
import { readStates } from '@justicia/shared-content/states'
import { lookup } from 'mrmime'
import { researchFiles } from '../extras/researchFiles.ts'
import { buildCache, defaultContent, defaultStates } from '../repository.ts'
import { siteOfHost } from '../serve/siteOfHost.ts'
import { publishMedia } from '../steps/publishMedia.ts'
import { readChatHours } from '../steps/readChatHours.ts'
import { readCheckedContent } from '../steps/readCheckedContent.ts'

interface Loaded {
  planner: Planner
  media: ReadonlyMap<string, Uint8Array>
}

/**
 * Page models for Astro's development server, from the repository's content or the folder in `JUSTICIA_CONTENT`.
 * Content that cannot be read is told at the page, and read again when it changes.
 */
export const createModelProvider: ModelProviderModule['createModelProvider'] = async (siteFiles): Promise<ModelProvider> => {
  const contentDir = process.env.JUSTICIA_CONTENT ?? defaultContent
  let latest: Promise<Loaded> | undefined
  /** Read once; after a failure, which a page request reports, once more at the next request. */
  const current = (): Promise<Loaded> => {
    if (latest !== undefined) return latest
    const loading = load(contentDir)
    latest = loading
    loading.catch(() => {
      if (latest === loading) latest = undefined
    })
    return loading
  }
  void current().catch(() => undefined)
  const siteAt = async (host: string) => {
    const { planner } = await current()
    const slug = siteOfHost(host, new Set(planner.sites.map((site) => site.slug)))
    return planner.sites.find((site) => site.slug === slug)
  }
  return {
    watched: [contentDir, defaultStates],
    async modelFor(host, path) {
      const site = await siteAt(host)
      if (site === undefined) return null
      const { planner } = await current()
      return planner.page({ site: site.slug, path })?.model ?? null
    },
    async fileFor(host, path) {
      const site = await siteAt(host)
      if (site === undefined) return null
      const name = path.slice(1)
      const file = siteFiles(site).find((each) => each.path === name)
      if (file !== undefined) return { bytes: Buffer.from(file.content), type: file.type }
      const { media, planner } = await current()
      const page = planner.page({ site: site.slug, path: path.slice(0, path.lastIndexOf('/') + 1) })
      const bytes = media.get(name) ?? (page === undefined ? undefined : researchFiles([page.model]).get(name))
      return bytes === undefined ? null : { bytes: Buffer.from(bytes), type: lookup(name) ?? 'application/octet-stream' }
    },
    async refresh() {
      latest = undefined
      await current()
    },
  }
}

async function load(contentDir: string): Promise<Loaded> {
  const date = today()
  const states = await readStates(defaultStates)
  const content = await readCheckedContent({ dir: contentDir, states, date })
  const { images, files, broken } = await publishMedia({ media: content.media, cacheDir: buildCache })
  if (broken.length > 0) throw new ContentErrors(broken)
  return { planner: createPlanner({ content, states, date, images, chatHours: await readChatHours(process.env) }), media: files }
}
