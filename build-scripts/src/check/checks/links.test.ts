import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkLinks } from './links.ts'

const target = { 'guias/robo/index.html': '<h2 id="plazos">Plazos</h2>' }

describe('checkLinks', () => {
  it.each([
    '<a href="/guias/robo/">bien</a>',
    '<a href="/guias/robo/#plazos">bien</a>',
    '<a href="#aqui">bien</a><p id="aqui">',
    '<a href="https://jalisco.example/guias/robo/">bien</a>',
    '<a href="https://www.diputados.gob.mx/x.pdf">afuera</a>',
    '<a href="tel:911">911</a>',
    '<script src="/assets/a.js"></script>',
    '<form action="/guias/robo/"></form>',
  ])('lets pass %s', (html) => {
    expect(checkLinks(exampleSite({ 'index.html': html, ...target }, { files: { 'assets/a.js': 1 } }))).toEqual([])
  })

  it.each([
    ['<a href="/guias/hurto/">mal</a>', 'el enlace «/guias/hurto/» no lleva a ninguna página ni archivo del sitio'],
    [
      '<a href="/guias/robo/#derechos">mal</a>',
      'el enlace «/guias/robo/#derechos» lleva a una parte que no existe: /guias/robo/ no tiene id="derechos"',
    ],
    ['<a href="#nada">mal</a>', 'el enlace «#nada» lleva a una parte que no existe: / no tiene id="nada"'],
    ['<script src="/assets/b.js"></script>', 'el enlace «/assets/b.js» no lleva a ninguna página ni archivo del sitio'],
    [
      '<link rel="alternate" hreflang="en" href="https://jalisco.example/en/">',
      'el enlace «https://jalisco.example/en/» no lleva a ninguna página ni archivo del sitio',
    ],
    ['<a href="https://">mal</a>', 'el enlace «https://» no es una dirección'],
  ])('finds %s', (html, reason) => {
    expect(checkLinks(exampleSite({ 'index.html': html, ...target }))).toEqual([{ file: 'jalisco/index.html', reason }])
  })
})
