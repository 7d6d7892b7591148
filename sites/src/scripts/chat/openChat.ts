import { chatAddress } from '@justicia/shared-content/pages/chatAddress'
import { ChatLine } from './ChatLine.ts'
import type { ChatTexts } from './ChatTexts.ts'
import { ChatThread } from './ChatThread.ts'
import { chatHelp } from './chatHelp.ts'
import { button, element } from './elements.ts'

interface Input {
  place: HTMLElement
  words: ChatTexts
  /** Of the page. */
  language: string
  /** Address of the site's first page in that language. */
  home: string
  /** ISO date of the privacy notice on the page. */
  notice: string
  /** There is no chat any more, and the page is as it was. */
  onClosed: () => void
}

/** Asks for consent, and then opens a chat over the page. Nothing is sent before somebody has agreed. */
export function openChat(input: Input): void {
  const { place, words, onClosed } = input
  const panel = element('div', { class: 'consent' })
  const title = element('h2', { tabindex: '-1' }, words.before)
  const said = element('p', { role: 'status' })
  const more = element('a', { href: '#aviso' }, words.more)
  const close = () => {
    panel.remove()
    onClosed()
  }
  const accept = button(words.accept, () => {
    accept.disabled = true
    said.textContent = words.loading
    void begin(input).then((why) => {
      accept.disabled = false
      if (why === undefined) panel.remove()
      else said.textContent = why
    })
  })
  const buttons = element('p', {}, accept, ' ', button(words.later, close, 'soft'))
  panel.append(title, element('p', {}, words.brief, ' ', more), buttons, said)
  place.append(panel)
  title.focus()
}

/** @returns why there is none, in words. */
async function begin({ place, words, language, home, notice, onClosed }: Input): Promise<string | undefined> {
  let thread: ChatThread | undefined
  const line = new ChatLine({
    base: chatAddress,
    world: {
      fetch: (...asked) => fetch(...asked),
      draw: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
    onChange: () => thread?.update(),
    onTyping: () => thread?.showTyping(),
  })
  const refusal = await line.open({ consent: notice, language })
  if (refusal !== undefined)
    return (
      { closed: words.busy, crowded: words.crowded, 'too-many': words.crowded, consent: words.stale }[refusal as string] ??
      words.failed
    )

  const root = document.documentElement
  /** Whatever happens to the page: nothing of it stays, here or there. */
  const forget = () => {
    for (const [name, listener] of listeners) removeEventListener(name, listener)
    line.forget()
    thread?.remove()
    delete root.dataset.chat
  }
  const listeners: [string, () => void][] = [
    // Left in a hurry: the page is already empty.
    ['quick-exit', forget],
    // Left in any other way. What comes back from the browser's memory is the page, without the chat.
    [
      'pagehide',
      () => {
        forget()
        onClosed()
      },
    ],
    ['online', () => line.retry()],
  ]
  for (const [name, listener] of listeners) addEventListener(name, listener)
  const end = () => {
    const said = line.conversation.status === 'forgotten' ? words.erased : words.left
    forget()
    const told = element('p', { role: 'status', tabindex: '-1', class: 'shut' }, said)
    place.append(told)
    told.focus()
    onClosed()
  }
  thread = new ChatThread({ line, words, help: chatHelp(home), home, onEnd: end })
  root.dataset.chat = ''
  place.append(thread.root)
  thread.update()
  thread.focus()
  return undefined
}
