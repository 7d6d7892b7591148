import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkHead } from './head.ts'

const page = (fields: { lang?: string; title?: string; description?: string; canonical?: string } = {}) => {
  const { lang = 'es-MX', title = 'Inicio', description = 'Qué hacer', canonical = 'https://jalisco.example/' } = fields
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta name="description" content="${description}"><link rel="canonical" href="${canonical}"></head></html>`
}
const other = page({ title: 'Guías', description: 'Todas', canonical: 'https://jalisco.example/guias/' })
const reasons = (pages: Record<string, string>) => checkHead(exampleSite(pages)).map(({ reason }) => reason)

describe('checkHead', () => {
  it('lets complete and distinct pages pass, in two languages', () => {
    const english = page({ lang: 'en', title: 'Inicio', canonical: 'https://jalisco.example/en/' })
    expect(reasons({ 'index.html': page(), 'guias/index.html': other, 'en/index.html': english })).toEqual([])
  })

  it.each([
    [page({ lang: 'en' }), 'declara el idioma «en» y no «es-MX»'],
    [page({ title: '' }), 'título: está vacío'],
    [page().replace(/<title>.*<\/title>/, ''), 'tiene 0 veces título, y debe ser una'],
    [page().replace('</head>', '<meta name="description" content="dos"></head>'), 'tiene 2 veces descripción, y debe ser una'],
    [
      page({ canonical: 'https://oaxaca.example/' }),
      'su dirección canónica es «https://oaxaca.example/» y no «https://jalisco.example/»',
    ],
  ])('finds a fault', (html, reason) => {
    expect(reasons({ 'index.html': html })).toEqual([reason])
  })

  it('finds a title and a description that two pages share', () => {
    const twin = page({ canonical: 'https://jalisco.example/guias/' })
    expect(reasons({ 'index.html': page(), 'guias/index.html': twin })).toEqual([
      'repite título de index.html: «Inicio»',
      'repite descripción de index.html: «Qué hacer»',
    ])
  })
})
