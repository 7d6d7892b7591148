import { describe, expect, it } from 'vitest'
import { attribute, escapeHtml, html } from './html.ts'

describe('html', () => {
  it('escapes what is put in, and leaves markup of its own', () => {
    expect(html`<p title="${'"<&>'}">${html`<b>${'1 < 2'}</b>`}</p>`.markup).toBe(
      '<p title="&quot;&lt;&amp;&gt;"><b>1 &lt; 2</b></p>',
    )
  })

  it('joins lists and drops what is absent', () => {
    expect(html`${['a', undefined, false, html`<br>`, ['<', 3]]}`.markup).toBe('a<br>&lt;3')
  })

  it('leaves an absent attribute out', () => {
    expect(html`<p${attribute('lang', undefined)}${attribute('id', 'a"b')}>`.markup).toBe('<p id="a&quot;b">')
  })

  it('keeps letters and signs that need no escape', () => {
    expect(escapeHtml('¿Qué? «Ñandú» — 48 h')).toBe('¿Qué? «Ñandú» — 48 h')
  })
})
