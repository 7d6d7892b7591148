import { setTimeout as sleep } from 'node:timers/promises'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import { coalesceEvents, type PublishedEvent, pieceName } from '@justicia/shared-content/publishing/PublishedEvent'
import type { SiteOrder } from '@justicia/shared-content/publishing/SiteStanding'
import { errorToText } from '../output/errorToText.ts'
import { distLayout } from '../release/distLayout.ts'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { holdToText } from '../release/siteHold.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { eventsUpTo } from './eventsUpTo.ts'
import { Fleet, orderToText } from './Fleet.ts'
import { failedReceipts, makeReceipts, type SiteAddress } from './makeReceipts.ts'
import type { Press, Pressed } from './Press.ts'
import type { PublisherWatch, Turn } from './PublisherWatch.ts'
import { pressedToText } from './pressedToText.ts'
import { RefusedPieces } from './RefusedPieces.ts'
import { otherPages } from './touchedPages.ts'
import { caughtUp, type OpenedPress, WaitingReceipts } from './WaitingReceipts.ts'

/** Events that are asked for at a time: a burst is taken up together. */
const mostEvents = 500

/**
 * Milliseconds: how long one turn waits for an event; pause of who may not publish; of who failed, at first and at most; how
 * often others are told that it lives, and the CMS what each site shows, were it the same.
 */
const times = { wait: 250, standby: 500, firstPause: 1_000, longestPause: 30_000, sign: 3_000, standings: 30_000 }

/** What a publisher needs of the world. */
export interface PublisherInput {
  feed: PublicationFeed
  outDir: string
  slugs: readonly string[]
  addressOf: SiteAddress
  /** Today in Mexico City, ISO date. */
  today: () => string
  now: () => Date
  /** Builds some sites from all that is published, and opens a press upon them. */
  open: (input: { date: string; slugs: readonly string[]; all: readonly string[] }) => Promise<OpenedPress>
  /** Builds some sites whole from the content of the press. */
  finish: (press: Press, slugs: readonly string[]) => Promise<void>
  /** Told when it follows what is published, with receipts of all that was before. */
  onReady?: () => void
  /** Told of everything that somebody should know, one line each. */
  say: (line: string) => void
  watch?: PublisherWatch
}

/**
 * Follows the log of the CMS and puts what happened on the sites: pages at once, what is made of all pages after that, and
 * a receipt of each event into the CMS. The log is the truth and the order; the cursor moves only after the switch. Whatever
 * fails is begun anew from what is published, which comes out the same.
 */
export class Publisher {
  readonly #input: PublisherInput
  readonly #store: ReleaseStore
  readonly #fleet: Fleet
  /** Sites of which only the pages were made anew. */
  readonly #unfinished = new Set<string>()
  readonly #refused = new RefusedPieces()
  readonly #waiting = new WaitingReceipts()
  #press: Press | undefined
  #cursor = 0
  #hasProblems = false
  #toldAt = Number.NEGATIVE_INFINITY

  constructor(input: PublisherInput) {
    this.#input = input
    this.#store = new ReleaseStore(input.outDir)
    this.#fleet = new Fleet({ ...input, store: this.#store })
  }

  /** Goes on until it is told to stop: a whole build is broken off, a change that is being shown is shown in all its sites. */
  async run(signal: AbortSignal): Promise<void> {
    // Others go by it while a long build takes all of a turn.
    const sign = setInterval(() => void this.#input.feed.mayPublish().catch(() => undefined), times.sign)
    try {
      for (let failures = 0; !signal.aborted; ) {
        try {
          const turn = await this.turn()
          this.#input.watch?.ended(turn, this.#cursor)
          if (turn === 'standby') await pause(times.standby, signal)
          failures = 0
        } catch (error) {
          if (signal.aborted) return
          this.#press = undefined
          this.#input.watch?.failed()
          failures += 1
          const wait = Math.min(times.longestPause, times.firstPause * 2 ** (failures - 1))
          this.#input.say(`No se pudo publicar; se intenta otra vez en ${wait / 1000} s. ${errorToText(error)}`)
          await pause(wait, signal)
        }
      }
    } finally {
      clearInterval(sign)
    }
  }

  /** Does the next thing that is to be done. @throws what stops it; it may be called again. */
  async turn(): Promise<Turn> {
    const { feed } = this.#input
    if (!(await feed.mayPublish())) {
      // Whoever publishes meanwhile changes what is remembered.
      this.#press = undefined
      return 'standby'
    }
    const press = this.#press ?? (await this.#open())
    if (press === undefined) return 'opened'
    const orders = await feed.orders()
    for (const order of orders) await this.#obey(press, order)
    if (orders.length > 0) return 'obeyed'
    await feed.publishDue()
    const released = this.#lookAtHolds(press)
    const wait = this.#unfinished.size > 0 ? 0 : times.wait
    const events = await feed.events({ after: this.#cursor, limit: mostEvents, wait })
    const retries = await feed.retries()
    const date = this.#input.today()
    const isOther = date !== press.content.plan.date || press.hasOtherAlerts(this.#input.now())
    if (events.length + retries.length + released.length > 0 || isOther) {
      await this.#publish(press, { events, retries, date })
      return 'published'
    }
    if (this.#unfinished.size === 0 && press.lackingAlerts.length === 0) {
      await this.#tellStandings(press, performance.now() - this.#toldAt > times.standings)
      return 'idle'
    }
    await this.#finish(press)
    return 'finished'
  }

  /** From all that is published. Answers nothing: the next turn goes on with it. */
  async #open(): Promise<undefined> {
    const { feed, outDir, slugs, today, addressOf, say } = this.#input
    const layout = distLayout(outDir)
    const unlock = await waitForLock(layout.lock, {
      onWait: () => say('Otra construcción está escribiendo en la carpeta de los sitios. Se espera a que termine.'),
    })
    try {
      this.#store.open()
      for (const slug of this.#fleet.look().caught) say(holdToText(slug))
      const { held } = this.#fleet
      const before = (await readCursor(outDir)) ?? 0
      // Read before the content: what happens meanwhile is taken up again, and changes nothing then.
      const last = await feed.lastSequence()
      const opened = await this.#input.open({ date: today(), slugs: slugs.filter((slug) => !held.has(slug)), all: slugs })
      const events = await eventsUpTo(feed, { after: before, last, atOnce: mostEvents })
      const releases = new Map(slugs.map((slug) => [slug, held.has(slug) ? undefined : (this.#fleet.shown(slug) ?? undefined)]))
      await feed.keepReceipts(caughtUp({ pieces: coalesceEvents(events), problems: opened.problems, releases, addressOf }))
      await writeCursor(outDir, last)
      this.#cursor = last
      this.#hasProblems = opened.problems.length > 0
      this.#unfinished.clear()
      this.#refused.clear()
      this.#waiting.clear()
      await opened.press.tellAlerts()
      this.#press = opened.press
      this.#fleet.mended(slugs.filter((slug) => !held.has(slug)))
      await this.#tellStandings(opened.press, true)
    } finally {
      await unlock()
    }
    this.#input.onReady?.()
    return undefined
  }

  async #publish(press: Press, now: { events: PublishedEvent[]; retries: PublishedEvent[]; date: string }): Promise<void> {
    const { feed, outDir, addressOf } = this.#input
    const pieces = this.#refused.with(coalesceEvents([...now.events, ...now.retries]))
    const { changes, unread } = await feed.changes(pieces)
    const lost = new Map(unread.map(({ piece, message }) => [pieceName(piece), message]))
    const readable = pieces.filter((piece) => !lost.has(pieceName(piece)))
    let pressed: Pressed
    try {
      pressed = await this.#locked(() => {
        this.#lookAtOthers(press)
        return press.publish({ changes, date: now.date, now: this.#input.now(), held: this.#fleet.held })
      })
    } catch (error) {
      await feed.keepReceipts(failedReceipts(pieces, 'failed', errorToText(error))).catch(() => undefined)
      throw error
    }
    const receipts = makeReceipts({ pieces: readable, pressed, held: this.#fleet.held, addressOf })
    for (const piece of pieces) {
      const message = lost.get(pieceName(piece))
      if (message !== undefined) receipts.push(...failedReceipts([piece], 'refused', message))
    }
    await feed.keepReceipts(receipts)
    this.#input.watch?.published(now.events, receipts)
    const last = now.events.at(-1)?.sequence
    if (last !== undefined) {
      await writeCursor(outDir, last)
      this.#cursor = last
    }
    this.#refused.keep(pieces, new Set([...pressed.refused.map(({ change }) => pieceName(change)), ...lost.keys()]))
    for (const { site } of [...pressed.sites, ...pressed.failed]) this.#unfinished.add(site)
    this.#waiting.add(receipts, pressed.failed)
    this.#fleet.note(pressed)
    await this.#tellStandings(press)
    for (const line of pressedToText(pressed, receipts.length)) this.#input.say(line)
  }

  /** Makes of the sites that changed what is made of all their pages; their pages are to come out as they are. */
  async #finish(press: Press): Promise<void> {
    // What was left out at the beginning may fit in by now.
    if (this.#hasProblems) {
      this.#press = undefined
      await this.#open()
      return
    }
    const slugs = await this.#locked(async () => {
      this.#lookAtOthers(press)
      const { held } = this.#fleet
      const { lackingAlerts } = press
      const slugs = [...new Set([...this.#unfinished, ...lackingAlerts])].filter((slug) => !held.has(slug))
      for (const slug of lackingAlerts) if (held.has(slug)) await press.putAlerts(slug)
      const before = new Map(slugs.map((slug) => [slug, press.pagesOf(slug)]))
      if (slugs.length > 0) await this.#input.finish(press, slugs)
      press.reread(slugs)
      // The whole build is the proof: what it made otherwise had been shown wrongly.
      for (const slug of slugs) {
        const other = otherPages(before.get(slug) ?? {}, press.pagesOf(slug))
        if (other.length > 0)
          this.#input.say(
            `¡Atención! La construcción entera de «${slug}» corrigió ${other.length} páginas: ${other.slice(0, 5).join(', ')}.`,
          )
      }
      return slugs
    })
    this.#unfinished.clear()
    this.#fleet.mended(slugs)
    const at = new Date().toISOString()
    const receipts = this.#waiting.found(at, (slug) => this.#fleet.shown(slug) ?? undefined)
    await this.#input.feed.keepReceipts(receipts)
    this.#input.watch?.found(receipts)
    await this.#tellStandings(press)
  }

  async #locked<T>(work: () => Promise<T>): Promise<T> {
    const unlock = await waitForLock(distLayout(this.#input.outDir).lock)
    try {
      return await work()
    } finally {
      await unlock()
    }
  }

  /** Somebody may have built a site, or rolled one back. */
  #lookAtOthers(press: Press): void {
    this.#lookAtHolds(press)
    press.reread(press.changedByOthers)
  }

  /** Somebody may have rolled a site back, or let one go: that one is to show all that it has missed. */
  #lookAtHolds(press: Press): string[] {
    const { caught, released } = this.#fleet.look()
    for (const slug of caught) this.#input.say(holdToText(slug))
    press.reread([...caught, ...released])
    for (const slug of released) this.#unfinished.add(slug)
    return released
  }

  /** Does what somebody asks of one site in the CMS. An order that is lost half done is done again, and comes out the same. */
  async #obey(press: Press, order: SiteOrder): Promise<void> {
    const { site, action } = order
    const settled = await this.#locked(() => this.#fleet.obey(order))
    this.#lookAtHolds(press)
    press.reread([site])
    if (action === 'today' && settled.outcome === 'done') {
      this.#unfinished.add(site)
      await this.#publish(press, { events: [], retries: [], date: this.#input.today() })
    }
    const told = { ...settled, to: this.#fleet.shown(site) }
    await this.#input.feed.settleOrder(told)
    await this.#tellStandings(press)
    this.#input.say(orderToText(order, told))
  }

  /** Tells the CMS what sites show that have changed; of all of them from time to time, which is a sign of life too. */
  async #tellStandings(press: Press, all = false): Promise<void> {
    const standings = this.#fleet.standings({ findingsOf: (slug) => press.findingsOf(slug), all })
    if (standings.length > 0) await this.#input.feed.keepSites(standings)
    if (all) this.#toldAt = performance.now()
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
