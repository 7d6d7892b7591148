import { describe, expect, it } from 'vitest'
import { sharedNotice, sharedPage, stillPage } from './sharedPage.ts'

const bar = { expires: Date.UTC(2027, 0, 8, 18), who: 'A <b> & "B"', place: 'Jalisco', date: '2027-01-01', isOld: true }

describe('a page that was shared', () => {
  it('keeps its own marks, telephones and other hosts, and leads to nothing else', () => {
    const kept = ['#main', 'https://www.gob.mx/', 'tel:911', 'sms:911', 'mailto:a@example.org']
    const lost = ['/guias/otra/', '//example.org/', 'otra/', '?q=1', 'javascript:alert(1)', 'http://example.org/', '']
    for (const href of kept) expect(stillPage(`<a href="${href}">x</a>`)).toBe(`<a href="${href}">x</a>`)
    for (const href of lost)
      expect(stillPage(`<a class="b" href="${href}" title="a > b">x</a>`)).toBe('<a class="b" title="a > b">x</a>')
    expect(stillPage(`<a title="a > b" HREF='/x'>x</a><a href=/x>y</a><svg><a xlink:href="/x"/></svg>`)).toBe(
      '<a title="a > b">x</a><a>y</a><svg><a/></svg>',
    )
  })

  it('runs nothing, fetches nothing and goes nowhere by itself', () => {
    const html =
      '<head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/x"><link rel="icon" href="/f.svg"><base href="/x"><script>a("</p>")</script><script src="/x"></script ></head>'
    expect(stillPage(html)).toBe('<head><meta charset="utf-8"></head>')
  })

  it('has above it what it is, with names as text', async () => {
    const html = await sharedPage('<html><body class="a"><p>Texto</p></body></html>', bar, 'es').text()
    expect(html).toMatch(/^<html><body class="a"><aside id="borrador" aria-label="Borrador: no es lo publicado" lang="es">/)
    expect(html).toContain('<p>Lo comparte A &lt;b&gt; &amp; &quot;B&quot;. Así se vería en Jalisco el 1 de enero de 2027.</p>')
    expect(html).toContain('El enlace sirve hasta el 8 de enero de 2027')
    expect(html).toContain('Esto es lo que se compartió.')
    expect(html).toContain('</aside><p>Texto</p>')
  })

  it.each([
    ['unknown', 404],
    ['expired', 410],
    ['withdrawn', 410],
    ['busy', 429],
  ] as const)('%s is answered with %s', (notice, status) => {
    expect(sharedNotice(notice, 'en').status).toBe(status)
  })
})
