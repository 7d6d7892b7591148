import { chatAddress } from '@justicia/shared-content/pages/chatAddress'
import type { ChatTexts } from './chat/ChatTexts.ts'
import { whenOpen } from './chat/whenOpen.ts'

/**
 * The chat's page, where somebody has set opening hours: asks whether a person answers now, and only then offers to write.
 * The chat itself is fetched when it is opened. Where nothing answers, the page stays as it was drawn.
 */

const place = document.getElementById('chat') as HTMLElement
const said = place.querySelector('[role=status]') as HTMLElement
const button = place.querySelector('button') as HTMLButtonElement
const { words: wordsText = '{}', zone = '', language = '', home = '/', notice = '' } = place.dataset
const words = JSON.parse(wordsText) as ChatTexts

place.hidden = false
void ask()

async function ask(): Promise<void> {
  say(words.asking)
  button.hidden = true
  const status = await fetch(`${chatAddress}status`, {
    method: 'POST',
    ...({ credentials: 'omit', cache: 'no-store' } as const),
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ language }),
  })
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .catch(() => undefined)
  const { text, isOpen } = whenOpen(status, { words, zone, language: document.documentElement.lang, notice })
  say(text)
  offer(isOpen ? words.start : words.retry, isOpen ? start : ask)
}

async function start(): Promise<void> {
  say(words.loading)
  try {
    const { openChat } = await import('./chat/openChat.ts')
    say('')
    button.hidden = true
    openChat({ place, words, language, home, notice, onClosed: ask })
  } catch {
    say(words.failed)
  }
}

function offer(label: string, act: () => Promise<void>): void {
  button.textContent = label
  button.onclick = () => void act()
  button.hidden = false
}

function say(text: string): void {
  said.textContent = text
}
