import { describe, expect, it, vi } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkValidHtml, createHtmlValidator, shapeOf } from './validHtml.ts'

const validate = createHtmlValidator()
const page = (body: string) =>
  `<!doctype html><html lang="es-MX"><head><meta charset="utf-8"><title>Prueba</title></head><body>${body}</body></html>`
const reasons = (body: string) =>
  checkValidHtml({ site: exampleSite({ 'index.html': page(body) }), validate, known: new Map() }).map(({ reason }) => reason)

describe('checkValidHtml', () => {
  it('lets valid HTML pass', () => {
    expect(reasons('<main><h1>Hola</h1><p>Uno<br>dos</p><button>Sí</button></main>')).toEqual([])
  })

  it.each([
    ['<span><div>mal</div></span>', 'element-permitted-content'],
    ['<p id="a">1</p><p id="a">2</p>', 'no-dup-id'],
    ['<img src="/x.png">', 'wcag/h37'],
    ['<b>sin cerrar', 'close-order'],
  ])('finds %s', (body, rule) => {
    expect(reasons(body).join()).toContain(`(${rule})`)
  })

  it('finds a fault that only equal elements in a row have', () => {
    expect(reasons('<p id="a">1</p><p id="a">2</p><p id="a">3</p>').join()).toContain('(no-dup-id)')
  })

  it('validates pages of one shape once, and reports each of them', () => {
    const spy = vi.fn(validate)
    const site = exampleSite({
      'a/index.html': page('<p id="x">uno</p><p id="x">dos</p>'),
      'b/index.html': page('<p id="x">tres</p><p id="x">cuatro</p>'),
    })
    const findings = checkValidHtml({ site, validate: spy, known: new Map() })
    expect(spy).toHaveBeenCalledTimes(1)
    expect(findings.map(({ file }) => file)).toEqual(['jalisco/a/index.html', 'jalisco/b/index.html'])
  })
})

describe('shapeOf', () => {
  it.each([
    ['<p><a href="/a/">Uno</a></p>', '<p><a href="/b/">Dos</a></p>', true],
    ['<style>a{}</style>', '<style>b{}</style>', true],
    ['<p id="a">1</p>', '<p id="b">1</p>', false],
    ['<h1>Título</h1>', '<h1></h1>', false],
    ['<p>1</p>', '<div>1</div>', false],
    ['<a href="/a/">1</a>', '<a href="">1</a>', false],
    [
      '<ul><li><a href="/a/">1</a></li><li><a href="/b/">2</a></li></ul>',
      '<ul><li><a href="/c/">3</a></li><li><a href="/d/">4</a></li><li><a href="/e/">5</a></li></ul>',
      true,
    ],
    ['<ul><li>1</li></ul>', '<ul><li>1</li><li>2</li></ul>', false],
    ['<ul><li>1</li><li>2</li></ul>', '<ul><li>1</li><li>2</li><li></li></ul>', false],
    ['<ul><li id="a">1</li><li id="b">2</li></ul>', '<ul><li id="a">1</li><li id="b">2</li><li id="b">3</li></ul>', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(shapeOf(one) === shapeOf(other)).toBe(same)
  })
})
