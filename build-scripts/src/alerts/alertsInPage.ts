import { createHash } from 'node:crypto'
import { languageOfPath } from '@justicia/shared-content/languages'
import { alertsAddress, type ToldAlerts } from '@justicia/shared-content/pages/alerts'

/** What stands around each of the two places of a page where alerts have put something. */
const [opening, closing] = ['<!--avisos-->', '<!--/avisos-->']
const places = new RegExp(`${opening}.*?${closing}`, 'gs')
const policy = /<meta http-equiv="content-security-policy" content="[^"]*"/

/**
 * A page with the alerts of its site above it, and no others. Apart from drawing, so that they come and go while the page
 * stays what it is, whichever release it is of. What they need comes with them: without alerts a page has the bytes that
 * were drawn.
 * @param input.file path of the page in the site.
 * @param input.alerts text of each alert file, by its path.
 */
export function alertsInPage(html: string, { file, alerts }: { file: string; alerts: ReadonlyMap<string, string> }): string {
  const bare = withoutAlerts(html)
  const told: Partial<ToldAlerts> = JSON.parse(alerts.get(alertsAddress(languageOfPath(`/${file}`)).slice(1)) ?? '{}')
  const { head, body } = told
  if (head === undefined || body === undefined || !/<main[ >]/.test(bare)) return bare
  const { style, script } = sourcesOf(head)
  return bare
    .replace(policy, (text) => text.replace('style-src', `style-src${style}`).replace('script-src', `script-src${script}`))
    .replace('</head>', () => `${opening}${head}${closing}</head>`)
    .replace(/<main[ >]/, (main) => `${opening}${body}${closing}${main}`)
}

/** A page as it was drawn. */
export function withoutAlerts(html: string): string {
  const start = html.indexOf(opening)
  if (start < 0) return html
  const { style, script } = sourcesOf(html.slice(start + opening.length, html.indexOf(closing)))
  return html.replace(places, '').replace(policy, (text) => text.replace(style, '').replace(script, ''))
}

/** What lets just the style and the script of a head in (CSP 3, 2.3.1), each with the blank before it. */
function sourcesOf(head: string): { style: string; script: string } {
  const sourceOf = (tag: string) => {
    const text = head.slice(head.indexOf(`<${tag}>`) + tag.length + 2, head.indexOf(`</${tag}>`))
    return ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`
  }
  return { style: sourceOf('style'), script: sourceOf('script') }
}
