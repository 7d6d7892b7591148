import type { Phrase } from '@justicia/shared-content/pages/model'

/** A piece of markup that is safe to put into a page as it is. Made by `html` and `attribute`. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as markup: nothing in it can open a tag, a reference or leave a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] as string) : text
}

export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[]

/**
 * Template tag: what is put in is escaped, unless it is markup already; lists are joined, undefined and false vanish.
 * @example html`<b>${'1 < 2'}</b>`.markup // '<b>1 &lt; 2</b>'
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let markup = strings[0] as string
  for (const [index, value] of values.entries()) markup += valueToMarkup(value) + (strings[index + 1] as string)
  return new Html(markup)
}

/** An attribute with its leading space; nothing when its value is absent. */
export function attribute(name: string, value: string | undefined): Html {
  return new Html(value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`)
}

/** Words that are perhaps in another language than those around them. */
export function phraseToHtml({ text, lang }: Phrase): Html {
  return lang === undefined ? html`${text}` : html`<span lang="${lang}">${text}</span>`
}

function valueToMarkup(value: HtmlValue): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(valueToMarkup).join('')
  return escapeHtml(String(value))
}
