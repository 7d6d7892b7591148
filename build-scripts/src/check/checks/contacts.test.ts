import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkContacts } from './contacts.ts'

const rules = {
  phones: new Set(['911', '089', '*0311', '5553460000']),
  urls: new Set(['https://www.diputados.gob.mx/x.pdf']),
  emails: new Set(['avisos@publica.mx']),
  elsewhere: new Set(['https://colima.example']),
  forbidden: [
    { text: 'Calle Reservada 2', why: 'es un lugar confidencial' },
    { text: 'sitio-sin-comprobar.org', why: 'es un sitio que nadie ha comprobado' },
  ],
  sources: ['directorio público (sitio-sin-comprobar.org)'],
}
const reasons = (html: string, file = 'index.html') =>
  checkContacts(exampleSite({ [file]: html }), rules).map(({ reason }) => reason)

describe('checkContacts', () => {
  it.each([
    '<a href="tel:911">911</a>',
    '<a href="tel:+525553460000">55 5346 0000</a>',
    '<p>Comprobado el 2026-11-21; vale 2012-2018 y hasta el 22-07-2028</p>',
    '<p>Artículos 109, 113 y 221; 48 horas; CNPP 109 XVI</p>',
    '<a href="https://www.diputados.gob.mx/x.pdf">ley</a>',
    '<a href="https://jalisco.example/guias/">propio</a>',
    '<a href="/guias/">propio</a>',
    '<p>Lo dice www.diputados.gob.mx y https://www.diputados.gob.mx/x.pdf</p>',
    '<p>911, 089 o 911 089 55 5346 0000, también *0311</p>',
    '<p>Artículos 1915–1917 del código; 8:30–16:00; $1 000 000; el 21/11/2026</p>',
    '<script type="application/ld+json">{"@context":"https://schema.org","@id":"https://jalisco.example/guias/#robo"}</script>',
    '<a href="mailto:avisos@publica.mx?subject=Error%20en%20robo">avisos@publica.mx</a>',
    '<p>Fuente: directorio público (sitio-sin-comprobar.org)</p>',
  ])('lets pass %s', (html) => {
    expect(reasons(html)).toEqual([])
  })

  it.each([
    ['<a href="tel:3300000001">llama</a>', 'enlaza el teléfono 3300000001, que nadie ha comprobado'],
    ['<p>Llama al 33 0000 0001</p>', 'muestra el número 33 0000 0001, que nadie ha comprobado'],
    ['<p>Tel. (33) 0000-0001</p>', 'muestra el número (33) 0000-0001, que nadie ha comprobado'],
    ['<p>33<b>0000</b><i>0001</i></p>', 'muestra el número 3300000001, que nadie ha comprobado'],
    ['<p>33.0000.0000</p>', 'muestra el número 33.0000.0000, que nadie ha comprobado'],
    ['<p>33–0000–0000</p>', 'muestra el número 33-0000-0000, que nadie ha comprobado'],
    ['<p>33\u20110000\u20110000</p>', 'muestra el número 33-0000-0000, que nadie ha comprobado'],
    ['<p>marca *765</p>', 'muestra el número *765, que nadie ha comprobado'],
    ['<p>52 55 5346 0000</p>', 'muestra el número 52 55 5346 0000, que nadie ha comprobado'],
    ['<a href="tel:525553460000">llama</a>', 'enlaza el teléfono 525553460000, que nadie ha comprobado'],
    ['<p>Entra a www.ejemplo.mx.</p>', 'muestra la dirección www.ejemplo.mx, que nadie ha comprobado'],
    ['<p>Entra a https://ejemplo.mx/denuncia.</p>', 'muestra la dirección https://ejemplo.mx/denuncia, que nadie ha comprobado'],
    ['<p>Escribe a ayuda@ejemplo.mx.</p>', 'muestra el correo ayuda@ejemplo.mx, que nadie ha comprobado'],
    ['<img alt="Tel. 33 0000 0001" src="/x.png">', 'muestra el número 33 0000 0001, que nadie ha comprobado'],
    ['<meta name="description" content="Llama al 33 0000 0001">', 'muestra el número 33 0000 0001, que nadie ha comprobado'],
    ['<p>+52 33 0000 0001</p>', 'muestra el número +52 33 0000 0001, que nadie ha comprobado'],
    ['<a href="mailto:a@b.example">correo</a>', 'enlaza el correo a@b.example, que no está en el contenido'],
    [
      '<a href="mailto:avisos@publica.mx?cc=otro@b.mx">correo</a>',
      'enlaza el correo avisos@publica.mx?cc=otro@b.mx, que no está en el contenido',
    ],
    ['<a href="https://otro.example/">x</a>', 'enlaza «https://otro.example/», que no está comprobada en el contenido'],
    ['<p>Está en Calle Reservada 2, centro</p>', 'muestra «Calle Reservada 2»: es un lugar confidencial'],
    ['<p>Mira sitio-sin-comprobar.org</p>', 'muestra «sitio-sin-comprobar.org»: es un sitio que nadie ha comprobado'],
    [
      '<script type="application/ld+json">{"telephone":"33 0000 0001"}</script>',
      'muestra el número 33 0000 0001, que nadie ha comprobado',
    ],
  ])('finds %s', (html, reason) => {
    expect(reasons(html)).toEqual([reason])
  })

  it('lets a page lead to the same page of a neighbour, and to no other', () => {
    const robbery = 'guias/robo/index.html'
    expect(reasons('<a href="https://colima.example/guias/robo/">Colima</a>', robbery)).toEqual([])
    for (const href of ['https://colima.example/', 'https://puebla.example/guias/robo/'])
      expect(reasons(`<a href="${href}">x</a>`, robbery)).toEqual([`enlaza «${href}», que no está comprobada en el contenido`])
  })

  it('tells once of a page what stands in several of its parts', () => {
    expect(reasons('<h1>Llama al 33 0000 0001</h1><h2>Otra vez</h2><p>33 0000 0001</p>')).toEqual([
      'muestra el número 33 0000 0001, que nadie ha comprobado',
    ])
  })

  it('reads the search index too', () => {
    const text = 'Calle Reservada 2, www.ejemplo.mx'
    const site = exampleSite({}, { searchTexts: [{ file: 'pagefind/fragment/es_1.pf_fragment', text }] })
    expect(checkContacts(site, rules)).toEqual([
      {
        file: 'jalisco/pagefind/fragment/es_1.pf_fragment',
        reason: 'muestra la dirección www.ejemplo.mx, que nadie ha comprobado',
      },
      { file: 'jalisco/pagefind/fragment/es_1.pf_fragment', reason: 'muestra «Calle Reservada 2»: es un lugar confidencial' },
    ])
  })
})
