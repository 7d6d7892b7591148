import { linesFor } from '@justicia/shared-content/channels/conversation'
import type { ConversationEvent } from '@justicia/shared-content/channels/events'
import { channelLimits } from '@justicia/shared-content/channels/limits'
import type { ChatLine } from './ChatLine.ts'
import type { ChatTexts } from './ChatTexts.ts'
import type { ChatHelp } from './chatHelp.ts'
import { button, element, linkApart } from './elements.ts'
import { fill } from './fill.ts'
import { statusText } from './statusText.ts'

const typingShown = 6_000
const pause = 500
/** So long (milliseconds) a message waits to be looked at for danger before it is sent. */
const lookTakes = 1000
/** Nearer to the end than this (pixels), what comes next is followed. */
const nearEnd = 160

/**
 * A chat as it is seen: what was said, in a log that is read out as it grows, how it stands, and where one writes. All that
 * anybody wrote is put there as text.
 */
export class ChatThread {
  // Fields are declared, and set in the constructor: fields of classes would bring a helper that the search would have to share.
  declare readonly root: HTMLElement
  declare private readonly line: ChatLine
  declare private readonly words: ChatTexts
  declare private readonly help: ChatHelp
  declare private readonly home: string
  declare private readonly title: HTMLElement
  declare private readonly status: HTMLElement
  declare private readonly list: HTMLOListElement
  declare private readonly typingLine: HTMLElement
  declare private readonly aside: HTMLElement
  /** Cards for danger that are shown already. */
  declare private readonly cards: Set<string>
  declare private readonly field: HTMLTextAreaElement
  declare private readonly form: HTMLFormElement
  /** Of each line that is shown, by what tells it from the others. */
  declare private readonly shown: Map<string, HTMLElement>
  declare private typingTimer: ReturnType<typeof setTimeout> | undefined
  declare private pauseTimer: ReturnType<typeof setTimeout> | undefined
  declare private inDanger: boolean

  constructor(input: { line: ChatLine; words: ChatTexts; help: ChatHelp; home: string; onEnd: () => void }) {
    const { line, words, help, onEnd } = input
    this.line = line
    this.words = words
    this.help = help
    this.home = input.home
    this.list = element('ol')
    this.aside = element('div', { class: 'offers' })
    this.cards = new Set<string>()
    this.shown = new Map<string, HTMLElement>()
    this.inDanger = false
    this.title = element('h1', { tabindex: '-1' }, words.title)
    this.status = element('p', { role: 'status' })
    this.typingLine = element('p', { class: 'quiet typing', 'aria-live': 'polite' })
    const limit = String(channelLimits.text)
    // Nothing that was written comes back with the page, nor goes to a service that corrects spelling.
    const off = { autocomplete: 'off', spellcheck: 'false' }
    this.field = element('textarea', { id: 'reply', rows: '2', maxlength: limit, enterkeyhint: 'send', ...off })
    this.form = element(
      'form',
      { class: 'reply', autocomplete: 'off' },
      element('label', { for: 'reply', class: 'vh' }, words.message),
      this.field,
      element('button', {}, words.send),
    )
    const log = element('div', { role: 'log', 'aria-label': words.log, tabindex: '0' }, this.list)
    this.root = element(
      'div',
      { class: 'thread' },
      element('header', {}, this.title, element('p', { class: 'quiet' }, words.hint), button(words.end, onEnd, 'soft')),
      log,
      this.typingLine,
      element('div', { class: 'foot' }, this.aside, this.status, this.form),
    )
    this.form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.send()
    })
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      this.send()
    })
    this.field.addEventListener('input', () => this.written())
    void help.danger('')
  }

  /** Brings what is shown to what is known. */
  update(): void {
    const { conversation, connection } = this.line
    const isAtEnd = this.isAtEnd()
    const said = statusText(this.line, this.words)
    if (this.status.textContent !== said) this.status.textContent = said
    this.root.classList.toggle('cut', connection === 'lost')
    const wanted = new Set<string>()
    for (const line of linesFor('citizen', conversation)) {
      if (line.kind === 'note') continue
      const key = line.kind === 'sending' ? line.draft.id : 'id' in line.event ? line.event.id : String(line.event.seq)
      wanted.add(key)
      const before = this.shown.get(key)
      // One that was being sent has arrived: its place is where the server has put it.
      if (before !== undefined && before.classList.contains('sending') === (line.kind === 'sending')) continue
      before?.remove()
      const item = line.kind === 'sending' ? this.own(line.draft.text, this.words.sending) : this.itemOf(line.event)
      if (item === undefined) continue
      item.classList.toggle('sending', line.kind === 'sending')
      this.list.append(item)
      this.shown.set(key, item)
    }
    for (const [key, item] of this.shown)
      if (!wanted.has(key)) {
        item.remove()
        this.shown.delete(key)
      }
    // What has yet to arrive stands last.
    for (const { id } of conversation.outbox) this.list.append(this.shown.get(id) ?? '')
    if (conversation.status !== 'open') this.hideTyping()
    const isOver = conversation.status === 'ended' || conversation.status === 'forgotten' || connection === 'gone'
    if (isOver && !this.form.hidden) {
      this.form.hidden = true
      this.aside.textContent = ''
      this.title.focus()
    }
    if (isAtEnd) this.toEnd()
  }

  /** The other side writes; said for a moment, once. */
  showTyping(): void {
    clearTimeout(this.typingTimer)
    if (this.typingLine.textContent === '') this.typingLine.textContent = this.words.typing
    this.typingTimer = setTimeout(() => this.hideTyping(), typingShown)
  }

  focus(): void {
    this.title.focus()
  }

  /** Leaves nothing in the page. */
  remove(): void {
    clearTimeout(this.typingTimer)
    clearTimeout(this.pauseTimer)
    this.field.value = ''
    this.shown.clear()
    this.list.textContent = ''
    this.root.textContent = ''
    this.root.remove()
  }

  private send(): void {
    const text = this.field.value.trim()
    if (text === '' || this.line.conversation.outbox.length >= channelLimits.outbox) return
    this.field.value = ''
    this.aside.textContent = ''
    clearTimeout(this.pauseTimer)
    const say = (isDanger: boolean) => this.line.say(text, isDanger)
    // It is sent whether or not the search is there to look at it: what takes too long is not waited for.
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), lookTakes))
    void Promise.race([this.help.danger(text).catch(() => undefined), late]).then((card) => {
      if (card !== undefined) this.showDanger(card)
      say(card !== undefined || this.inDanger)
      this.toEnd()
    })
  }

  private written(): void {
    const now = Date.now()
    this.line.typing(now)
    clearTimeout(this.pauseTimer)
    this.pauseTimer = setTimeout(() => void this.offer(this.field.value), pause)
  }

  private async offer(text: string): Promise<void> {
    const card = await this.help.danger(text)
    if (card !== undefined) this.showDanger(card)
    const guides = await this.help.guides(text)
    if (this.field.value !== text) return
    this.aside.textContent = ''
    if (guides.length === 0) return
    const links = guides.map(({ href, title, lang }) => {
      const link = linkApart(href, title, this.words.apart)
      if (lang !== '') link.lang = lang
      return element('li', {}, link)
    })
    this.aside.append(element('p', { class: 'quiet' }, this.words.suggested), element('ul', { class: 'plain' }, ...links))
  }

  /** Whom to call, at once, each once: it interrupts whoever listens, and stays where it was said. */
  private showDanger(card: HTMLElement): void {
    this.inDanger = true
    const { card: name = '' } = card.dataset
    if (this.cards.has(name)) return
    this.cards.add(name)
    card.className = 'peril'
    const told = element('div', { role: 'alert' })
    this.list.append(element('li', { class: 'told', 'aria-live': 'off' }, told))
    // A region that is there already is read out when something comes into it.
    told.append(card)
    this.toEnd()
  }

  private itemOf(event: ConversationEvent): HTMLElement | undefined {
    const { words } = this
    switch (event.kind) {
      case 'said':
        return event.by === 'citizen' ? this.own(event.text, clock(event.at)) : this.theirs(event.text, event.at)
      case 'shared':
        return this.guide(event.guide, event.at)
      case 'joined':
        return element('li', { class: 'event' }, words.joined)
      case 'transferred':
        return element('li', { class: 'event' }, words.moved)
      default:
        return undefined
    }
  }

  private own(text: string, when: string): HTMLElement {
    const item = element('li', { class: 'me' }, element('span', { class: 'vh' }, `${this.words.me}: `), text)
    item.append(element('small', {}, when))
    return item
  }

  private theirs(text: string, at: number): HTMLElement {
    return element('li', {}, text, element('small', {}, `${this.words.them} · ${clock(at)}`))
  }

  private guide(slug: string, at: number): HTMLElement {
    const href = `${this.home}guias/${encodeURIComponent(slug)}/`
    const link = linkApart(href, fill(this.words.guide, { s: slug.replace(/-/g, ' ') }), this.words.apart)
    void this.help.guideAt(href).then((found) => {
      if (found === undefined || link.firstChild === null) return
      link.firstChild.textContent = found.title
      if (found.lang !== '') link.lang = found.lang
    })
    return element('li', { class: 'guide' }, link, element('small', {}, `${this.words.them} · ${clock(at)}`))
  }

  private hideTyping(): void {
    this.typingLine.textContent = ''
  }

  private isAtEnd(): boolean {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement
    return scrollHeight - clientHeight - scrollTop < nearEnd
  }

  private toEnd(): void {
    scrollTo(0, document.documentElement.scrollHeight)
  }
}

/** By the reader's own clock. */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' })
}
