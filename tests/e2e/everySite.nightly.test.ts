import { readStates } from '@justicia/shared-content/states'
import { describe, expect, it } from 'vitest'
import { defaultStates } from '../../build-scripts/src/repository.ts'
import { useBrowser } from './support/browser.ts'
import { useStartedCms } from './support/startedCms.ts'

const { open } = useBrowser()
const { cmsPort, logIn, pageOf, untilShown } = useStartedCms()
const states = await readStates(defaultStates)

describe('npm start', () => {
  it('serves a portal and 32 sites', async () => {
    for (const { slug, short_name } of states) expect(await pageOf(slug, '/')).toContain(short_name)
    expect(await pageOf('nacional', '/')).toContain('¿En qué estado pasó?')
  })

  it('a guide that is published comes to the 32 sites and the portal by itself', async () => {
    const summary = 'Resumen cambiado por la prueba: guarda silencio, pide defensa y pide que avisen a tu familia.'
    await open({}, async (page) => {
      await logIn(page)
      const guides = `http://localhost:${cmsPort()}/api/guides`
      const found = await page.request.get(`${guides}?where[slug][equals]=me-detuvieron&depth=0&limit=1&locale=es`)
      const [guide] = ((await found.json()) as { docs: { id: string; updatedAt: string }[] }).docs
      const published = await page.request.patch(`${guides}/${guide?.id}?locale=es`, {
        data: { summary, updatedAt: guide?.updatedAt, _status: 'published' },
      })
      expect(published.status()).toBe(200)
    })
    const slugs = ['nacional', ...states.map(({ slug }) => slug)]
    await untilShown(async () => {
      const shown = await Promise.all(slugs.map(async (slug) => [slug, await pageOf(slug, '/guias/me-detuvieron/')] as const))
      expect(shown.filter(([, page]) => !page.includes(summary)).map(([slug]) => slug)).toEqual([])
    })
  })
})
