import { chooseVoice } from './reading/chooseVoice.ts'
import { readingPieces } from './reading/readingPieces.ts'
import { textToSentences } from './reading/textToSentences.ts'

/** Reads the page out with a voice of the device: offered only where there is one of the page's language. */
interface Sentence {
  element: HTMLElement
  text: string
  voice: SpeechSynthesisVoice
}

const box = document.querySelector<HTMLElement>('#aloud')
const main = document.querySelector('main')
const title = main?.querySelector('h1')
if (box !== null && main !== null && title != null && 'speechSynthesis' in window) readAloud(box, main, title)

function readAloud(box: HTMLElement, main: HTMLElement, title: HTMLElement): void {
  const [toggle, halt] = box.querySelectorAll('button') as unknown as [HTMLButtonElement, HTMLButtonElement]
  const label = toggle.querySelector('span') as HTMLElement
  const { play = '', pause = '', resume = '' } = box.dataset
  let sentences: Sentence[] = []
  let at = 0
  /** Of the utterance being said; what an earlier one still reports no longer counts. */
  let turn = 0
  /** Kept, because Chromium forgets to report the end of an utterance that nobody holds. */
  let utterance: SpeechSynthesisUtterance | undefined

  // Chromium knows its voices only after a while.
  const offer = () => {
    box.hidden = voiceFor(title) === undefined
  }
  offer()
  speechSynthesis.addEventListener?.('voiceschanged', offer)

  toggle.addEventListener('click', () => {
    if (utterance !== undefined) {
      silence(resume)
      return
    }
    if (at === 0) sentences = sentencesOf(main)
    box.classList.add('on')
    halt.hidden = false
    say(at)
  })
  halt.addEventListener('click', stop)
  addEventListener('pagehide', stop)
  addEventListener('quick-exit', stop)

  function say(index: number): void {
    const sentence = sentences[index]
    if (sentence === undefined) {
      stop()
      return
    }
    const own = ++turn
    at = index
    mark(sentence.element)
    label.textContent = pause
    utterance = new SpeechSynthesisUtterance(sentence.text)
    utterance.voice = sentence.voice
    utterance.lang = sentence.voice.lang
    utterance.onend = () => own === turn && say(index + 1)
    utterance.onerror = () => own === turn && stop()
    speechSynthesis.speak(utterance)
  }

  /** On Android a pause cannot be resumed: the sentence is broken off, and said again from its start. */
  function silence(words: string): void {
    turn += 1
    utterance = undefined
    speechSynthesis.cancel()
    label.textContent = words
  }

  function stop(): void {
    // Whoever stops with the keyboard stays at the controls.
    if (document.activeElement === halt) toggle.focus()
    silence(play)
    at = 0
    mark(undefined)
    box.classList.remove('on')
    halt.hidden = true
  }
}

/** Shows what is being read, and follows it unless the reader has looked elsewhere. */
let marked: HTMLElement | undefined
function mark(element: HTMLElement | undefined): void {
  if (element === marked) return
  const follow = marked === undefined || isPartlySeen(marked)
  marked?.classList.remove('reading')
  marked = element
  marked?.classList.add('reading')
  if (!follow || marked === undefined) return
  const { top, bottom, height } = marked.getBoundingClientRect()
  const isSeen = top > covered && bottom < innerHeight - covered
  // What is taller than the screen, as a paragraph in the largest text, is shown from its beginning.
  const block = height > innerHeight - 2 * covered ? 'start' : 'center'
  if (!isSeen) marked.scrollIntoView({ block, behavior: 'instant' })
}

/** Pixels at the top and at the bottom that the urgent line and the controls lie over. */
const covered = 70

function isPartlySeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/** Text in a language that no voice speaks is left out. */
function sentencesOf(main: HTMLElement): Sentence[] {
  return readingPieces(main).flatMap(({ element, text }) => {
    const voice = voiceFor(element)
    return voice === undefined ? [] : textToSentences(text).map((sentence) => ({ element, text: sentence, voice }))
  })
}

function voiceFor(element: HTMLElement): SpeechSynthesisVoice | undefined {
  return chooseVoice(speechSynthesis.getVoices(), element.closest<HTMLElement>('[lang]')?.lang ?? '')
}
