import { placeToText } from '../located/places.ts'
import type { GuideReading } from './contentReadings.ts'
import type { FlowReading } from './flowReadings.ts'
import type { Readability } from './inflesz.ts'
import { readingLimits } from './readingLimits.ts'
import type { TermReading } from './termReadings.ts'

const partNames = { body: 'el cuerpo', now: 'Qué hacer ahora' } as const
type Part = keyof typeof partNames
type Reading = GuideReading | FlowReading | TermReading
const parts = Object.keys(partNames) as Part[]

/** A text that reads less easily than `readingLimits` allow. */
export interface ScoreFinding {
  /** File and line. */
  place: string
  reason: string
}

/** The texts that read less easily than `readingLimits` allow; a state's only where the national text does not. */
export function scoreFindings(readings: readonly Reading[]): ScoreFinding[] {
  const national = new Map(
    readings.flatMap((reading) =>
      'guide' in reading && reading.state === undefined && reading.level === 'plain' ? [[reading.guide, reading] as const] : [],
    ),
  )
  return readings.flatMap((reading) => {
    const place = placeToText(reading.place)
    if (reading.body === undefined)
      return [{ place, reason: 'no tiene palabras que se puedan leer. Escribe el texto, o quítalo.' }]
    return parts.flatMap((part) => {
      const readability = reading[part]
      const source = 'guide' in reading && reading.state !== undefined ? national.get(reading.guide) : undefined
      if (readability === undefined || !isLow(reading, part) || (source !== undefined && isLow(source, part))) return []
      const reason = `${partNames[part]} se lee «${readability.grade}» (INFLESZ ${scoreToText(readability)}, mínimo ${readingLimits[reading.level][part]}). Acorta las oraciones y usa palabras más cortas.`
      return [{ place, reason }]
    })
  })
}

function isLow(reading: Reading, part: Part): boolean {
  const score = reading[part]?.score
  return score !== undefined && score < readingLimits[reading.level][part]
}

/**
 * How guides, flows and the glossary read, for people: a line each, and under it a line for each long sentence and each
 * legal word that is not explained.
 */
export function readingsToText(readings: readonly Reading[]): string {
  return readings.flatMap(readingToLines).join('\n')
}

function nameOf(reading: Reading): string {
  if ('flow' in reading) return `orientador ${reading.flow}`
  if ('term' in reading) return `palabra ${reading.term}`
  const { guide, state, level } = reading
  return `${state === undefined ? '' : `${state}/`}${guide}${level === 'easy' ? ' (lectura fácil)' : ''}`
}

function readingToLines(reading: Reading): string[] {
  const { level, body, now, longSentences, unexplainedWords } = reading
  const name = nameOf(reading)
  return [
    `${name}: cuerpo ${readabilityToText(body)}${now === undefined ? '' : `; Qué hacer ahora ${readabilityToText(now)}`}`,
    ...longSentences.map(
      ({ place, words, text }) =>
        `  ${placeToText(place)}: oración de ${words} palabras (más de ${readingLimits[level].sentenceWords}): «${text}»`,
    ),
    ...unexplainedWords.map(
      ({ place, word, term, times }) =>
        `  ${placeToText(place)}: «${word}» está sin explicar${times === 1 ? '' : ` (${times} veces)`}: ${term === undefined ? 'dilo en palabras comunes o explícalo ahí' : `<Term k="${term}">${word}</Term>`}`,
    ),
  ]
}

/** How all guides, flows and words read, in one line. */
export function readingsToSummary(readings: readonly Reading[]): string {
  const total = (of: (reading: Reading) => readonly unknown[]) => readings.reduce((sum, reading) => sum + of(reading).length, 0)
  const [terms, texts] = [readings.filter((reading) => 'term' in reading), readings.filter((reading) => !('term' in reading))]
  const spread = (part: Part, of = texts) => spreadToText(of.flatMap((reading) => reading[part]?.score ?? []))
  const sentences = total(({ longSentences }) => longSentences)
  const words = total(({ unexplainedWords }) => unexplainedWords)
  return [
    `cuerpo ${spread('body')}, Qué hacer ahora ${spread('now')}, glosario ${spread('body', terms)}`,
    `${sentences === 1 ? '1 oración larga' : `${sentences} oraciones largas`}, ${words === 1 ? '1 palabra' : `${words} palabras`} sin explicar`,
  ].join('; ')
}

function readabilityToText(readability: Readability | undefined): string {
  if (readability === undefined) return 'sin palabras'
  return `${scoreToText(readability)} ${readability.grade}, ${readability.words} palabras`
}

/** Rounded down: what is shown as 55 is not below 55. */
function scoreToText({ score }: Pick<Readability, 'score'>): string {
  return (Math.floor(score * 10) / 10).toFixed(1)
}

function spreadToText(scores: readonly number[]): string {
  if (scores.length === 0) return '—'
  const sorted = scores.map(Math.floor).sort((a, b) => a - b)
  return `${sorted.at(0)}–${sorted.at(-1)} (mediana ${sorted[Math.floor(sorted.length / 2)]})`
}
