import type { Label } from '../words/labels.ts'
import type { DocumentPresence, OtherPresence } from './presenceEndpoints.ts'

/** How a form speaks of others: of its own kind of document, in a language, by the clock of who reads. */
export interface Telling {
  /** Within a sentence: «la guía». */
  the: Label
  language: 'es' | 'en'
  now: Date
  /** Absent for that of the browser. */
  timeZone?: string
}

/**
 * Who else has a document open, in one sentence; empty without anybody.
 * @example «María R. también tiene abierta esta guía, desde las 12:03, y está escribiendo.»
 */
export function tellOthers(others: readonly OtherPresence[], telling: Telling): string {
  const [first, ...more] = others
  if (first === undefined) return ''
  const say = words[telling.language]
  if (more.length === 0) return say.one(first.name, say.this(telling.the), sinceOf(first, telling), first.isWriting)
  const list = new Intl.ListFormat(telling.language, { type: 'conjunction' })
  return say.several(
    list.format(others.map((other) => `${other.name} (${say.details(sinceOf(other, telling), other.isWriting)})`)),
    say.this(telling.the),
  )
}

/** That somebody else has saved after the form was read; empty where nobody has. @param read `updatedAt` of the form. */
export function tellNewer(
  saved: DocumentPresence['saved'] | undefined,
  read: unknown,
  { the, language }: Pick<Telling, 'the' | 'language'>,
): string {
  const isNewer = typeof read === 'string' && saved !== undefined && Date.parse(saved.at) > Date.parse(read)
  return isNewer && saved.who !== undefined ? words[language].newer(saved.who, words[language].this(the)) : ''
}

const agree = (these: string, feminine: string, masculine: string) => (these.startsWith('esta ') ? feminine : masculine)

const words = {
  es: {
    this: ({ es }: Label) => es.replace(/^la /, 'esta ').replace(/^el /, 'este '),
    one: (name: string, these: string, since: string, isWriting: boolean) =>
      `${name} también tiene ${agree(these, 'abierta', 'abierto')} ${these}, ${since}${isWriting ? ', y está escribiendo' : ''}.`,
    several: (people: string, these: string) => `También tienen ${agree(these, 'abierta', 'abierto')} ${these}: ${people}.`,
    details: (since: string, isWriting: boolean) => (isWriting ? `${since}, está escribiendo` : since),
    today: (time: string) => (time.startsWith('1:') ? `desde la ${time}` : `desde las ${time}`),
    before: (day: string) => `desde el ${day}`,
    newer: (name: string, these: string) => `${name} guardó ${these} después de que ${agree(these, 'la', 'lo')} abriste.`,
  },
  en: {
    this: ({ en }: Label) => en.replace(/^the /, 'this '),
    one: (name: string, these: string, since: string, isWriting: boolean) =>
      `${name} has ${these} open too, ${since}${isWriting ? ', and is writing' : ''}.`,
    several: (people: string, these: string) => `Others have ${these} open too: ${people}.`,
    details: (since: string, isWriting: boolean) => (isWriting ? `${since}, is writing` : since),
    today: (time: string) => `since ${time}`,
    before: (day: string) => `since ${day}`,
    newer: (name: string, these: string) => `${name} saved ${these} after you opened it.`,
  },
}

function sinceOf({ since }: OtherPresence, { language, now, timeZone }: Telling): string {
  const at = new Date(since)
  const zone = timeZone === undefined ? {} : { timeZone }
  const dayOf = new Intl.DateTimeFormat('en', { ...zone, dateStyle: 'short' })
  const say = words[language]
  return dayOf.format(at) === dayOf.format(now)
    ? say.today(new Intl.DateTimeFormat(language, { ...zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(at))
    : say.before(new Intl.DateTimeFormat(language, { ...zone, dateStyle: 'medium', timeStyle: 'short' }).format(at))
}
