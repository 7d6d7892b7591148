import { stripMarks } from '@justicia/shared-content/interface/foreignMarks'
import type { InterfaceText } from '@justicia/shared-content/interface/interfaceText'
import { textIn } from '@justicia/shared-content/languages/textIn'
import type { PageModel, Publisher } from '@justicia/shared-content/pages/model'

/** Id of the part of the foot that says where to tell of a mistake. */
export const mistakeId = 'avisar'

/**
 * Where a reader tells of a mistake on a page: a message whose subject names the page and the state, and nothing of the
 * reader; or the publisher's own page, to which nothing is added.
 */
export function mistakeHref(
  contact: NonNullable<Publisher['contact']>,
  { title, site, path, language }: Pick<PageModel, 'title' | 'site' | 'path' | 'language'>,
  words: InterfaceText,
): string {
  const address = textIn(contact.address, language).value
  if (contact.kind === 'page') return address
  return `mailto:${address}?subject=${encodeURIComponent(stripMarks(words.footer.mistakeSubject({ title, place: site.name, path })))}`
}
