import type { Page } from 'playwright-core'

export interface FakeVoice {
  lang: string
  localService: boolean
}

declare global {
  interface Window {
    /** What was said, in order, and how to come to the end of what is being said. */
    speech: { said: { text: string; lang: string }[]; speaking: boolean; end: () => void }
  }
}

/** Gives the next pages a speech synthesis of these voices: headless Chromium has none. An utterance lasts until the test ends it. */
export async function fakeSpeech(page: Page, voices: FakeVoice[]): Promise<void> {
  await page.addInitScript((voices) => {
    let current: { onend: (() => void) | null; onerror: (() => void) | null } | undefined
    window.speech = {
      said: [],
      speaking: false,
      end: () => {
        const ended = current
        current = undefined
        window.speech.speaking = false
        ended?.onend?.()
      },
    }
    const synthesis = {
      getVoices: () => voices,
      addEventListener: () => undefined,
      speak(utterance: { text: string; lang: string; onend: (() => void) | null; onerror: (() => void) | null }) {
        current = utterance
        window.speech.speaking = true
        window.speech.said.push({ text: utterance.text, lang: utterance.lang })
      },
      cancel() {
        const broken = current
        current = undefined
        window.speech.speaking = false
        // As browsers do: later, when the page may have gone on.
        setTimeout(() => broken?.onerror?.())
      },
    }
    class Utterance {
      voice: unknown = null
      lang = ''
      onend: (() => void) | null = null
      onerror: (() => void) | null = null
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true })
  }, voices)
}
