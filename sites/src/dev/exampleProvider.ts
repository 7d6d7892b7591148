import { fileURLToPath } from 'node:url'
import type { ModelProvider } from '@justicia/shared-content/pages/provider'
import { examples } from '../examples/examples.ts'
import { siteFiles } from '../siteFiles.ts'

/** Page models of the examples: a state's by its slug as first label of the host name, else the portal's. */
export async function createModelProvider(): Promise<ModelProvider> {
  return {
    async modelFor(host, path) {
      return siteExamples(host).find((model) => model.path === path) ?? null
    },
    async fileFor(host, path) {
      const site = siteExamples(host)[0]?.site
      const file = site === undefined ? undefined : siteFiles(site).find((candidate) => `/${candidate.path}` === path)
      return file === undefined ? null : { bytes: new TextEncoder().encode(file.content), type: file.type }
    },
    watched: [fileURLToPath(new URL('../examples/', import.meta.url))],
    // The examples are modules of the server itself: a change needs a new start.
    async refresh() {},
  }
}

function siteExamples(host: string) {
  const slug = host.includes('.') ? host.split('.', 1)[0] : 'nacional'
  return examples.filter(({ site }) => site.slug === slug)
}
