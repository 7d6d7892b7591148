import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { LibraryFeed, PageModel } from '@justicia/shared-content/pages/model'
import { escapeXml } from './escapeXml.ts'

/**
 * What is new in the library of a page, in its language, as Atom (RFC 4287). What is dated has a day and no hour: Atom asks
 * for one, and midnight in UTC stands for it.
 */
export function atomFeed(page: Pick<PageModel, 'canonical' | 'language' | 'lang' | 'site'>, feed: LibraryFeed): string {
  const { siteName, research } = interfaceText(page.language)
  const { origin } = page.site
  const self = `${origin}${feed.href}`
  const [newest] = feed.entries
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(page.lang)}">
<id>${escapeXml(self)}</id>
<title>${escapeXml(`${research.feedTitle} | ${siteName}`)}</title>
<updated>${timeOf(newest?.date ?? '')}</updated>
<author><name>${escapeXml(siteName)}</name><uri>${escapeXml(`${origin}/`)}</uri></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page.canonical)}"/>
${feed.entries.map(entryElement).join('\n')}
</feed>
`
}

function entryElement({ id, address, title, summary, date }: LibraryFeed['entries'][number]): string {
  return `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><updated>${timeOf(date)}</updated><link rel="alternate" type="text/html" href="${escapeXml(address)}"/><summary>${escapeXml(summary)}</summary></entry>`
}

const timeOf = (date: string) => `${date}T00:00:00Z`
