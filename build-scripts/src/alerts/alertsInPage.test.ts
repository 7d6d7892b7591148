import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { alertsInPage, withoutAlerts } from './alertsInPage.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const bare = `<!doctype html><html><head><meta http-equiv="content-security-policy" content="default-src 'none';style-src ${hashOf('b{}')};script-src 'self'"><style>b{}</style></head><body><header></header><main id="main">style-src</main></body></html>`
const told = {
  script: '/assets/avisos.0.js',
  head: '<style>i{}</style><script>hide()</script>',
  body: '<div id="avisos">$&</div>',
}
const alerts = new Map([['en/avisos.json', JSON.stringify(told)]])

describe('alerts in a page', () => {
  it('stand before what it says, and its policy lets in what they bring and nothing else', () => {
    const html = alertsInPage(bare, { file: 'en/guias/robo/index.html', alerts })
    expect(html).toContain('<div id="avisos">$&</div><!--/avisos--><main id="main">style-src</main>')
    expect(html).toContain('<style>b{}</style><!--avisos--><style>i{}</style><script>hide()</script><!--/avisos--></head>')
    expect(html).toContain(
      `content="default-src 'none';style-src ${hashOf('i{}')} ${hashOf('b{}')};script-src ${hashOf('hide()')} 'self'"`,
    )
  })

  it('leave the bytes that were there when they go, and change into others', () => {
    const html = alertsInPage(bare, { file: 'en/index.html', alerts })
    expect(withoutAlerts(html)).toBe(bare)
    const other = new Map([['en/avisos.json', JSON.stringify({ ...told, head: '<style>u{}</style><script>0</script>' })]])
    expect(alertsInPage(html, { file: 'en/index.html', alerts: other })).toBe(
      alertsInPage(bare, { file: 'en/index.html', alerts: other }),
    )
    expect(alertsInPage(html, { file: 'en/index.html', alerts: new Map([['en/avisos.json', '{}']]) })).toBe(bare)
  })

  it('are those of the language of the page', () => {
    expect(alertsInPage(bare, { file: 'guias/robo/index.html', alerts })).toBe(bare)
  })
})
