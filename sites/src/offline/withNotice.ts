import type { OfflinePack } from '@justicia/shared-content/pages/offlinePack'

/** Why a page comes from memory: no connection, no answer in time, or a server that fails. */
export type MemoryReason = 'offline' | 'slow' | 'down'

/**
 * Says at the top of a page that it comes from memory, and since when; or, without a date, that the page asked for
 * is not kept. Written into the document, so that it is there at the first paint and moves nothing.
 */
export function withNotice(
  html: string,
  input: {
    pack: Pick<OfflinePack, 'lang' | 'notice'>
    reason: MemoryReason
    keptOn: Date | undefined
    /** Addresses of the pages that are kept. */
    pages: readonly string[]
  },
): string {
  const { pack, reason, keptOn, pages } = input
  const { notice, lang } = pack
  const what = keptOn === undefined ? notice.missing : notice.copy.replace('{date}', dateElement(keptOn, lang))
  // On a slow network others may open all the same.
  const kept = reason === 'slow' ? '' : ` data-kept="${pages.join(' ')}"`
  // `data-online` takes the place of the first sentence when the connection is back.
  const line = `<p class="memory" id="memory" role="status" data-online="${notice.online}"${kept}><span>${notice[reason]}</span> ${what} <a href="">${notice.retry}</a></p>`
  return html.replace(/<main\b[^>]*>/, (main) => main + line)
}

/** The day as the reader's own clock counts it. */
function dateElement(date: Date, lang: string): string {
  const text = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' }).format(date)
  return `<time datetime="${date.toISOString()}">${text}</time>`
}
