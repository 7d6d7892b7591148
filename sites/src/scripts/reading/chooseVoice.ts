/** Tried in turn when there is no voice of the very tag; Spanish is nearest as it is spoken in the Americas. */
const near: Record<string, string[]> = { es: ['es-mx', 'es-419', 'es-us'], en: ['en-us'] }

/**
 * The voice to read a text of this language tag with: of the same language, the nearest region first. Only voices that
 * speak on the device are taken: with any other, the browser would send the text, and so what is being read, to a
 * company. (Android says `es_MX`.)
 */
export function chooseVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
  tag: string,
): Voice | undefined {
  const language = languageOf(tag)
  const own = voices.filter((voice) => voice.localService && languageOf(voice.lang) === language)
  const wanted = [normal(tag), ...(near[language] ?? [])]
  return wanted.map((each) => own.find((voice) => normal(voice.lang) === each)).find((voice) => voice !== undefined) ?? own[0]
}

function normal(tag: string): string {
  return tag.toLowerCase().replace('_', '-')
}

function languageOf(tag: string): string {
  return normal(tag).split('-', 1)[0] ?? ''
}
