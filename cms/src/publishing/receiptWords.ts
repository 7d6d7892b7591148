import type { ReceiptSite } from '@justicia/shared-content/publishing/Receipt'
import { timeToText } from '../words/moments.ts'
import type { DocumentReceipt } from './receiptEndpoints.ts'

/** Milliseconds after which who waits is told what may be wrong: a change is live within seconds. */
const longWait = 30_000

const words = {
  es: {
    never: 'Todavía no se ha publicado.',
    waiting: 'En espera: sale en unos segundos.',
    late: 'Sigue en espera. Si no sale, pide que se revise si está corriendo la publicación («npm run worker»).',
    again: 'Se pidió intentarlo otra vez.',
    live: (where: string, time: string) => `En vivo en ${where} a las ${time}`,
    partly: (where: string, time: string) => `En vivo solo en ${where} a las ${time}`,
    unchanged: 'Publicado. Ninguna página dice otra cosa por este cambio.',
    refused: 'No se puede publicar así. Los sitios siguen mostrando lo anterior.',
    failed: 'No se pudo publicar. Se intenta otra vez.',
    states: (count: number) => (count === 1 ? '1 estado' : `${count} estados`),
    portal: 'el portal nacional',
    and: ' y ',
    found: (time: string) => `Se encuentra al buscar desde las ${time}`,
    notFound: 'La búsqueda todavía muestra lo anterior.',
  },
  en: {
    never: 'Not published yet.',
    waiting: 'Waiting: it is out within seconds.',
    late: 'Still waiting. If it does not come out, ask whether publishing is running (“npm run worker”).',
    again: 'It was asked to be tried again.',
    live: (where: string, time: string) => `Live in ${where} at ${time}`,
    partly: (where: string, time: string) => `Live only in ${where} at ${time}`,
    unchanged: 'Published. No page says anything else because of this change.',
    refused: 'It cannot be published like this. The sites go on showing what was before.',
    failed: 'It could not be published. It is tried again.',
    states: (count: number) => (count === 1 ? '1 state' : `${count} states`),
    portal: 'the national portal',
    and: ' and ',
    found: (time: string) => `Found by searching since ${time}`,
    notFound: 'The search still shows what was before.',
  },
}

/** What an editor reads of a receipt. */
export interface ToldReceipt {
  standing: 'none' | 'waiting' | 'live' | 'partly' | 'refused' | 'failed'
  headline: string
  /** About the search; absent where there is nothing to say of it. */
  search?: string
}

/** Words for a receipt, seen at a moment. */
export function tellReceipt(
  { event, receipt }: Pick<DocumentReceipt, 'event' | 'receipt'>,
  language: 'es' | 'en',
  now: Date,
): ToldReceipt {
  const say = words[language]
  if (event === undefined) return { standing: 'none', headline: say.never }
  if (receipt === undefined) {
    const isLate = now.getTime() - new Date(event.at).getTime() > longWait
    return { standing: 'waiting', headline: isLate ? say.late : say.waiting }
  }
  if (receipt.retryAsked !== undefined) return { standing: 'waiting', headline: say.again }
  const { outcome, sites, htmlAt, searchAt } = receipt
  if (outcome === 'refused' || outcome === 'failed') return { standing: outcome, headline: say[outcome] }
  if (sites.length === 0) return { standing: outcome, headline: say.unchanged }
  const time = (at: string) => timeToText(at, language)
  const headline = say[outcome](whereOf(sites, say), time(htmlAt ?? event.at))
  return { standing: outcome, headline, search: searchAt === undefined ? say.notFound : say.found(time(searchAt)) }
}

/** @example whereOf(sites, words.es) // '32 estados y el portal nacional' */
function whereOf(sites: readonly ReceiptSite[], say: (typeof words)['es' | 'en']): string {
  const states = sites.filter(({ site }) => site !== 'nacional').length
  return [...(states > 0 ? [say.states(states)] : []), ...(states < sites.length ? [say.portal] : [])].join(say.and)
}
