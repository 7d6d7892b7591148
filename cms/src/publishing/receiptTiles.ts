import { portal, portalSlug } from '@justicia/shared-content/plan/portal'
import type { StateTile, TileSign } from '../stateTiles/StateTiles.tsx'
import type { DocumentReceipt, NamedSite } from './receiptEndpoints.ts'

const words = {
  es: {
    live: (pages: number) => (pages === 1 ? 'publicado, 1 página' : pages === 0 ? 'publicado' : `publicado, ${pages} páginas`),
    waiting: 'en espera',
    held: 'retenido en una versión anterior',
    failed: 'no se publicó',
    none: 'ahí nada cambia',
  },
  en: {
    live: (pages: number) => (pages === 1 ? 'published, 1 page' : pages === 0 ? 'published' : `published, ${pages} pages`),
    waiting: 'waiting',
    held: 'held at an earlier release',
    failed: 'not published',
    none: 'nothing changes there',
  },
}

/**
 * Where a published change is read: a tile a site, the portal first, each leading to the page that shows it. Of a document of
 * one state, that state alone.
 */
export function receiptTiles(input: {
  known: Pick<DocumentReceipt, 'event' | 'receipt'>
  states: readonly NamedSite[]
  language: 'es' | 'en'
}): StateTile[] {
  const { known, states, language } = input
  const { event, receipt } = known
  if (event === undefined) return []
  const say = words[language]
  const isWaiting = receipt === undefined || receipt.retryAsked !== undefined
  const isWrong = receipt?.outcome === 'refused' || (receipt?.outcome === 'failed' && !receipt.reasons.some(({ site }) => site))
  const all = [{ slug: portalSlug, code: 'MX', name: portal.name }, ...states.map(toNamed)]
  return all
    .filter(({ slug }) => event.state === undefined || event.state === slug)
    .map((site): StateTile => {
      const shown = receipt?.sites.find((each) => each.site === site.slug)
      const reason = receipt?.reasons.find((each) => each.site === site.slug)
      const sign: TileSign = isWaiting
        ? 'waiting'
        : shown !== undefined
          ? 'live'
          : reason !== undefined
            ? reason.isHeld
              ? 'held'
              : 'failed'
            : isWrong
              ? 'failed'
              : 'none'
      const said = sign === 'live' ? say.live(shown?.pages ?? 0) : say[sign as Exclude<TileSign, 'live' | 'findings'>]
      return { ...site, sign, words: said, href: isWaiting ? undefined : shown?.url, isOutside: true }
    })
}

function toNamed({ slug, short_name, code }: NamedSite) {
  return { slug, code: code.slice(-3), name: short_name }
}
