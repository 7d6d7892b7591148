import { describe, expect, it } from 'vitest'
import type { DocumentReceipt } from './receiptEndpoints.ts'
import { receiptTiles } from './receiptTiles.ts'

const states = [
  { slug: 'jalisco', short_name: 'Jalisco', code: 'MX-JAL' },
  { slug: 'oaxaca', short_name: 'Oaxaca', code: 'MX-OAX' },
  { slug: 'sonora', short_name: 'Sonora', code: 'MX-SON' },
]
const event = { sequence: 7, at: '2026-11-30T18:03:06.000Z', kind: 'guides', key: 'robo' } as const
const live = { site: 'nacional', release: 'a'.repeat(32), pages: 3, url: 'https://justiciaparati.example/guias/robo/' }
const receipt: DocumentReceipt['receipt'] = {
  sequence: 7,
  outcome: 'partly',
  sites: [live],
  reasons: [
    { es: 'jalisco muestra una versión anterior', site: 'jalisco', isHeld: true },
    { es: 'oaxaca: se perdió robots.txt', site: 'oaxaca' },
  ],
  findings: [],
}
const signs = (known: Pick<DocumentReceipt, 'event' | 'receipt'>) =>
  receiptTiles({ known, states, language: 'es' }).map(({ code, sign, words, href }) => [code, sign, words, href])

describe('the tiles of a receipt', () => {
  it('say of each site whether it shows the change, and why not', () => {
    expect(signs({ event, receipt })).toEqual([
      ['MX', 'live', 'publicado, 3 páginas', live.url],
      ['JAL', 'held', 'retenido en una versión anterior', undefined],
      ['OAX', 'failed', 'no se publicó', undefined],
      ['SON', 'none', 'ahí nada cambia', undefined],
    ])
  })

  it('of what waits, or is tried again, lead nowhere yet', () => {
    expect(new Set(signs({ event }).map(([, sign]) => sign))).toEqual(new Set(['waiting']))
    const again = signs({ event, receipt: { ...receipt, retryAsked: event.at } })
    expect(again.map(([, sign, , href]) => [sign, href])).toEqual(Array(4).fill(['waiting', undefined]))
  })

  it('are all signed where nothing could be published', () => {
    expect(
      signs({ event, receipt: { ...receipt, outcome: 'refused', sites: [], reasons: [{ es: 'Falta una cita.' }] } }).map(
        ([, sign]) => sign,
      ),
    ).toEqual(Array(4).fill('failed'))
  })

  it('are of one state alone where the document is, and none before it was published', () => {
    expect(signs({ event: { ...event, state: 'sonora' } }).map(([code]) => code)).toEqual(['SON'])
    expect(signs({})).toEqual([])
  })
})
