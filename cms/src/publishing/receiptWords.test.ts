import type { PublishedEvent } from '@justicia/shared-content/publishing/PublishedEvent'
import { describe, expect, it } from 'vitest'
import { timeToText } from '../words/moments.ts'
import type { DocumentReceipt } from './receiptEndpoints.ts'
import { tellReceipt } from './receiptWords.ts'

const event: PublishedEvent = { sequence: 7, at: '2026-11-30T18:03:05.000Z', kind: 'guides', key: 'robo' }
const site = (slug: string) => ({ site: slug, release: 'a', pages: 2 })
const receipt: NonNullable<DocumentReceipt['receipt']> = {
  sequence: 7,
  outcome: 'live',
  htmlAt: '2026-11-30T18:03:07.000Z',
  sites: [site('nacional'), site('jalisco'), site('oaxaca')],
  reasons: [],
  findings: [],
}
const tell = (document: Pick<DocumentReceipt, 'event' | 'receipt'>, language: 'es' | 'en' = 'es', seconds = 1) =>
  tellReceipt(document, language, new Date(new Date(event.at).getTime() + seconds * 1000))

describe('a receipt', () => {
  it('says where it is live, and since when to the second', () => {
    const at = timeToText('2026-11-30T18:03:07.000Z', 'es')
    expect(at).toBe('12:03:07')
    expect(tell({ event, receipt })).toEqual({
      standing: 'live',
      headline: `En vivo en 2 estados y el portal nacional a las ${at}`,
      search: 'La búsqueda todavía muestra lo anterior.',
    })
    expect(tell({ event, receipt }, 'en').headline).toBe(`Live in 2 states and the national portal at ${at}`)
    expect(tell({ event, receipt: { ...receipt, sites: [site('jalisco')] } }).headline).toBe(`En vivo en 1 estado a las ${at}`)
  })

  it('says since when it is found', () => {
    const searchAt = '2026-11-30T18:03:12.000Z'
    expect(tell({ event, receipt: { ...receipt, searchAt } }).search).toBe(
      `Se encuentra al buscar desde las ${timeToText(searchAt, 'es')}`,
    )
  })

  it('tells nothing published, waiting and waiting for long apart', () => {
    expect(tell({})).toEqual({ standing: 'none', headline: 'Todavía no se ha publicado.' })
    expect(tell({ event }).headline).toBe('En espera: sale en unos segundos.')
    expect(tell({ event }, 'es', 31).headline).toContain('npm run worker')
    const retryAsked = '2026-11-30T18:04:00.000Z'
    expect(tell({ event, receipt: { ...receipt, outcome: 'refused', retryAsked } })).toMatchObject({ standing: 'waiting' })
  })

  it.each([
    ['refused', 'No se puede publicar así. Los sitios siguen mostrando lo anterior.'],
    ['failed', 'No se pudo publicar. Se intenta otra vez.'],
  ] as const)('that is %s says that nothing changed', (outcome, headline) => {
    expect(tell({ event, receipt: { ...receipt, outcome, sites: [] } })).toEqual({ standing: outcome, headline })
  })

  it('of what changes no page says so', () => {
    expect(tell({ event, receipt: { ...receipt, sites: [] } }).headline).toContain('Ninguna página')
  })
})
