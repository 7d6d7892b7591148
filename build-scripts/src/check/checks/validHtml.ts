import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { CheckedSite, Finding } from '../CheckedSite.ts'

const config = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-implicit-button-type': 'off' as const },
}

/** Validates one document. @returns what is wrong, one text each. */
export type HtmlValidator = (html: string) => string[]

/** The HTML standard's rules and the accessibility rules that can be told from markup; no rule of taste. */
export function createHtmlValidator(): HtmlValidator {
  const validator = new HtmlValidate(new StaticConfigLoader(config))
  return (html) =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) =>
        messages.map(({ message, ruleId, line, column }) => `${line}:${column}: ${message} (${ruleId})`),
      )
}

/**
 * Every page is valid HTML. Pages of the same shape are validated once: the shape is the page without its words and
 * without the values that cannot make it invalid. Whether links lead somewhere, `checkLinks` tells.
 * @param known messages by shape; kept by the caller from site to site.
 */
export function checkValidHtml(input: { site: CheckedSite; validate: HtmlValidator; known: Map<string, string[]> }): Finding[] {
  const { site, validate, known } = input
  return site.pages.flatMap(({ file, html }) => {
    const shape = shapeOf(html)
    const messages = known.get(shape) ?? validate(html)
    known.set(shape, messages)
    return messages.map((reason) => ({ file: `${site.slug}/${file}`, reason }))
  })
}

const freeValues = /\s(href|src|srcset|content|alt|title|d|points|hreflang|data-[a-z-]+|datetime)="[^"]+"/g

/** An element, with none of its name inside, that stands twice or more in a row. */
const repeated = /(<(\w+)\b[^>]*>(?:(?!<\2\b).)*?<\/\2>)\1+/g

/**
 * Pages of one shape are all valid or all invalid. Where equal elements follow one another, two stand for any number:
 * no rule tells three entries of a list from two.
 * @example shapeOf('<p><a href="/a/">Uno</a></p>') === shapeOf('<p><a href="/b/">Dos</a></p>')
 */
export function shapeOf(html: string): string {
  return html
    .replace(/<(style|script)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2></$1>')
    .replace(freeValues, ' $1="."')
    .replace(/>([^<]*)</g, (_, text: string) => (text.trim() === '' ? '><' : '>.<'))
    .replace(repeated, '$1$1')
}
