import type { LocatedContent } from '../src/content/readContent.ts'
import { contentReadings } from '../src/readability/contentReadings.ts'
import { flowReadings } from '../src/readability/flowReadings.ts'
import { readingLimits } from '../src/readability/readingLimits.ts'
import { readingsToSummary, readingsToText, scoreFindings } from '../src/readability/readingsToText.ts'
import { termReadings } from '../src/readability/termReadings.ts'

/**
 * Prints how the Spanish guides, flows and words of the glossary read, on standard output.
 * @param slug one guide, flow or word; empty for all.
 * @returns the exit status: 1 when a text is below its least score or there is none of that name.
 */
export function printReading({ content, places }: LocatedContent, { slug, json }: { slug: string; json: boolean }): 0 | 1 {
  const readings = [
    ...contentReadings(content, places).filter(({ guide }) => slug === '' || guide === slug),
    ...flowReadings(content, places).filter(({ flow }) => slug === '' || flow === slug),
    ...termReadings(content, places).filter(({ term }) => slug === '' || term === slug),
  ]
  if (readings.length === 0) {
    console.error(
      `No hay ninguna guía, orientador ni palabra «${slug}». Mira sus nombres en las carpetas guides/, flows/ y glossary/.`,
    )
    return 1
  }
  const findings = scoreFindings(readings)
  const lines = findings.map(({ place, reason }) => `${place}: ${reason}`)
  if (json) console.log(JSON.stringify({ limits: readingLimits, readings }, null, 2))
  else console.log([readingsToText(readings), ...lines, `Lectura: ${readingsToSummary(readings)}.`].join('\n'))
  return findings.length === 0 ? 0 : 1
}
