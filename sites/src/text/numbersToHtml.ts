import { escapeHtml, Html } from './html.ts'

/** Words of the interface in which the numbers that the whole country knows can be touched. */
export function numbersToHtml(text: string): Html {
  return new Html(escapeHtml(text).replace(/(?<![\d#])(911|089)(?!\d)/g, '<a href="tel:$1">$1</a>'))
}
