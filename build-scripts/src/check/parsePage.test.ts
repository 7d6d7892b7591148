import { describe, expect, it } from 'vitest'
import { parsePage } from './parsePage.ts'

const parse = (html: string) => parsePage({ file: 'guias/robo/index.html', html })

describe('parsePage', () => {
  it('reads what the head says', () => {
    const page = parse(
      '<!doctype html><html lang="es-MX"><head><title>Me robaron</title><meta name="description" content="Qué hacer"><link rel="canonical" href="https://a.example/"><link rel="alternate" hreflang="en" href="/en/"><link rel="icon" href="/i.svg"></head><body></body></html>',
    )
    expect(page).toMatchObject({
      path: '/guias/robo/',
      lang: 'es-MX',
      titles: ['Me robaron'],
      descriptions: ['Qué hacer'],
      canonicals: ['https://a.example/'],
      alternates: [{ hreflang: 'en', href: '/en/' }],
      requests: ['/i.svg'],
    })
  })

  it('reads the words that people read, and no code', () => {
    const { text } = parse(
      '<p>Llama   al <b>9</b>11</p><p>ya</p><style>p{}</style><script>let x</script><img alt="Un mapa" src="/m.webp">',
    )
    expect(text).toBe('Llama al 911 ya Un mapa')
    expect(parse('<p>Pide un <a title="Te protege." href="/a/">amparo</a>, hoy</p>').text).toBe('Pide un amparo, hoy Te protege.')
  })

  it('tells the parts that headings make of the text, and each label apart', () => {
    const page = parse('<p>Antes</p><h2>Llama</h2><p>al <b>911</b></p><h3>Ve</h3> <p>allá</p><img alt="Un mapa" src="/m.webp">')
    expect(page.parts).toEqual(['Antes', 'Llama al 911', 'Ve allá', 'Un mapa'])
    expect(page.text).toBe('Antes Llama al 911 Ve allá Un mapa')
  })

  it('tells the cells of a table and the words of a drawing apart: figures side by side are no telephone', () => {
    const page = parse(
      '<table><tr><th>Jalisco</th><td>20.4</td><td>19.8</td></tr></table><svg><text>58</text><text>46</text></svg>',
    )
    expect(page.parts).toEqual(['Jalisco', '20.4', '19.8', '58', '46'])
  })

  it('takes a drawing’s title for no title of the page', () => {
    expect(parse('<title>Uno</title><svg><title>Dibujo</title></svg>').titles).toEqual(['Uno'])
  })

  it('knows every file that a browser fetches by itself', () => {
    const { requests, scripts } = parse(
      '<script src="/a.js"></script><picture><source srcset="/m-1.avif 1w, /m-2.avif 2w"><img src="/m.webp"></picture>',
    )
    expect(requests).toEqual(['/a.js', '/m-1.avif', '/m-2.avif', '/m.webp'])
    expect(scripts).toEqual(['/a.js'])
  })

  it('knows where links lead and what they say', () => {
    expect(parse('<a href="/a/">Ir  <b>allá</b></a><form action="/q/"></form>').links).toEqual([
      { element: 'a', href: '/a/', text: 'Ir allá' },
      { element: 'form', href: '/q/', text: '' },
    ])
  })

  it.each([
    ['index.html', '/'],
    ['404.html', '/404.html'],
    ['en/guias/index.html', '/en/guias/'],
  ])('knows that %s is at %s', (file, address) => {
    expect(parsePage({ file, html: '' }).path).toBe(address)
  })
})
