import { readContent } from '@justicia/shared-content/content/readContent'
import type { SiteStanding } from '@justicia/shared-content/publishing/SiteStanding'
import { keepSites } from '../../../cms/src/publishing/sites.ts'
import { seedContent } from '../../../cms/src/seed/seedContent.ts'
import { fixtureContent } from './examples.ts'
import type { TestCms } from './testCms.ts'

/** Releases that the site of Jalisco has shown, the one that it shows first. */
export const shownReleases = ['a'.repeat(32), 'b'.repeat(32)] as const

/** What whoever publishes tells of the site of Jalisco. */
export function jaliscoStanding(more: Partial<SiteStanding> = {}): SiteStanding {
  const since = new Date().toISOString()
  return {
    ...{ site: 'jalisco', url: 'http://jalisco.localhost:4321/', release: shownReleases[0], since, held: null },
    history: shownReleases.map((id) => ({ id, since })),
    ...{ followedBy: {}, checkedAt: new Date().toISOString(), findings: [], failure: null },
    ...more,
  }
}

/** The fixture's content, and a site of Jalisco that shows it. @returns slugs of two published guides. */
export async function fillForInquiries({ payload, settings }: TestCms): Promise<[string, string]> {
  await seedContent({ payload, content: await readContent(fixtureContent), mediaDir: settings.mediaDir })
  await keepSites(payload, [jaliscoStanding()])
  const { docs } = await payload.find({ collection: 'guides', limit: 2, sort: 'slug', depth: 0 })
  const [first, second] = docs.map(({ slug }) => slug)
  return [first as string, second as string]
}

/** A contact by telephone that has just ended. */
export function exampleInquiry(topic: string, more: object = {}) {
  return {
    ...{ channel: 'phone', state: 'jalisco', language: 'es', disposition: 'informed', role: 'victimas', stage: 'none', topic },
    startedAt: new Date(Date.now() - 600_000).toISOString(),
    endedAt: new Date().toISOString(),
    guides: [{ guide: topic, release: shownReleases[0] }],
    ...more,
  }
}
