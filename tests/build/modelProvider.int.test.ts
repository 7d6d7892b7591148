import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ModelProvider } from '@justicia/shared-content/pages/provider'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createModelProvider } from '../../build-scripts/src/dev/modelProvider.ts'
import { siteFiles } from '../../sites/src/siteFiles.ts'
import { copyContent } from './support/buildFixture.ts'

let content: string
let provider: ModelProvider
beforeAll(async () => {
  content = copyContent()
  vi.stubEnv('JUSTICIA_CONTENT', content)
  provider = await createModelProvider(siteFiles)
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const change = (from: string, to: string) => {
  const guide = path.join(content, 'guides/robo/es.mdx')
  writeFileSync(guide, readFileSync(guide, 'utf8').replace(from, to))
}
const titleOf = async () => (await provider.modelFor('jalisco.localhost:4400', '/guias/robo/'))?.title

describe('the page models of the development server', () => {
  it('are those of the site at that host', async () => {
    expect((await provider.modelFor('localhost:4400', '/'))?.template).toBe('portal-home')
    expect(await provider.modelFor('oaxaca.localhost:4400', '/en/guias/robo/')).toMatchObject({
      title: 'I was robbed',
      site: { slug: 'oaxaca' },
    })
  })

  it('are none where there is no site or page', async () => {
    expect(await provider.modelFor('atlantida.localhost:4400', '/')).toBeNull()
    expect(await provider.modelFor('jalisco.localhost:4400', '/guias/hurto/')).toBeNull()
    expect(await provider.fileFor?.('jalisco.localhost:4400', '/nada.png')).toBeNull()
  })

  it('come with the site’s own files', async () => {
    expect((await provider.fileFor?.('jalisco.localhost:4400', '/favicon.svg'))?.type).toBe('image/svg+xml')
  })

  it('follow the content, tell what is wrong with it, and recover', async () => {
    expect(provider.watched).toContain(content)
    change('title: Me robaron', 'title: Me asaltaron')
    await provider.refresh([])
    expect(await titleOf()).toBe('Me asaltaron')
    change('k="querella"', 'k="querela"')
    await expect(provider.refresh([])).rejects.toThrow('La palabra «querela» no está en el glosario.')
    await expect(titleOf()).rejects.toThrow('La palabra «querela» no está en el glosario.')
    change('k="querela"', 'k="querella"')
    await provider.refresh([])
    expect(await titleOf()).toBe('Me asaltaron')
  })
})
