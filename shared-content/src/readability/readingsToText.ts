import { placeToText } from '../content/places.ts'
import type { GuideReading } from './contentReadings.ts'
import { leastScores } from './guideReadability.ts'
import type { Readability } from './inflesz.ts'
import { mostSentenceWords } from './longSentences.ts'

const partNames = { body: 'el cuerpo', now: 'Qué hacer ahora' } as const
const parts = ['body', 'now'] as const

/** A text that reads less easily than `leastScores` allow. */
export interface ScoreFinding {
  /** File and line. */
  place: string
  reason: string
}

/** The texts that read less easily than `leastScores` allow; a state's only where the national text does not. */
export function scoreFindings(readings: readonly GuideReading[]): ScoreFinding[] {
  const isLow = (reading: GuideReading | undefined, part: (typeof parts)[number]) =>
    reading !== undefined && reading[part].score < leastScores[part]
  const national = new Map(readings.filter(({ state }) => state === undefined).map((reading) => [reading.guide, reading]))
  return readings.flatMap((reading) =>
    parts
      .filter((part) => isLow(reading, part) && (reading.state === undefined || !isLow(national.get(reading.guide), part)))
      .map((part) => ({
        place: placeToText(reading.place),
        reason: `${partNames[part]} se lee «${reading[part].grade}» (INFLESZ ${scoreToText(reading[part])}, mínimo ${leastScores[part]}). Acorta las oraciones y usa palabras más cortas.`,
      })),
  )
}

/**
 * How guides read, for people: a line a guide, and under it a line for each long sentence and each legal word that is
 * not explained.
 */
export function readingsToText(readings: readonly GuideReading[]): string {
  return readings
    .map(({ guide, state, body, now, longSentences, unexplainedWords }) =>
      [
        `${state === undefined ? '' : `${state}/`}${guide}: cuerpo ${readabilityToText(body)}; Qué hacer ahora ${readabilityToText(now)}`,
        ...longSentences.map(
          ({ place, words, text }) =>
            `  ${placeToText(place)}: oración de ${words} palabras (más de ${mostSentenceWords}): «${text}»`,
        ),
        ...unexplainedWords.map(
          ({ place, word, term, times }) =>
            `  ${placeToText(place)}: «${word}» está sin explicar${times === 1 ? '' : ` (${times} veces)`}: ${term === undefined ? 'dilo en palabras comunes o explícalo ahí' : `<Term k="${term}">${word}</Term>`}`,
        ),
      ].join('\n'),
    )
    .join('\n')
}

/** How all guides read, in one line. */
export function readingsToSummary(readings: readonly GuideReading[]): string {
  const total = (of: (reading: GuideReading) => readonly unknown[]) =>
    readings.reduce((sum, reading) => sum + of(reading).length, 0)
  const spread = (part: (typeof parts)[number]) => spreadToText(readings.map((reading) => reading[part].score))
  const sentences = total(({ longSentences }) => longSentences)
  const words = total(({ unexplainedWords }) => unexplainedWords)
  return [
    `cuerpo ${spread('body')}, Qué hacer ahora ${spread('now')}`,
    `${sentences === 1 ? '1 oración larga' : `${sentences} oraciones largas`}, ${words === 1 ? '1 palabra' : `${words} palabras`} sin explicar`,
  ].join('; ')
}

function readabilityToText(readability: Readability): string {
  return `${scoreToText(readability)} ${readability.grade}, ${readability.words} palabras`
}

/** Rounded down: what is shown as 55 is not below 55. */
function scoreToText({ score }: Pick<Readability, 'score'>): string {
  return (Math.floor(score * 10) / 10).toFixed(1)
}

function spreadToText(scores: readonly number[]): string {
  const sorted = scores.map(Math.floor).sort((a, b) => a - b)
  return `${sorted.at(0)}–${sorted.at(-1)} (mediana ${sorted[Math.floor(sorted.length / 2)]})`
}
