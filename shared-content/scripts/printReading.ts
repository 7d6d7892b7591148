import type { LocatedContent } from '../src/content/readContent.ts'
import { contentReadings } from '../src/readability/contentReadings.ts'
import { flowReadings } from '../src/readability/flowReadings.ts'
import { readingLimits } from '../src/readability/readingLimits.ts'
import { readingsToSummary, readingsToText, scoreFindings } from '../src/readability/readingsToText.ts'

/**
 * Prints how the Spanish guides and flows read, on standard output.
 * @param slug one guide or flow; empty for all.
 * @returns the exit status: 1 when a text is below its least score or there is no such guide or flow.
 */
export function printReading({ content, places }: LocatedContent, { slug, json }: { slug: string; json: boolean }): 0 | 1 {
  const readings = [
    ...contentReadings(content, places).filter(({ guide }) => slug === '' || guide === slug),
    ...flowReadings(content, places).filter(({ flow }) => slug === '' || flow === slug),
  ]
  if (readings.length === 0) {
    console.error(`No hay ninguna guía ni orientador «${slug}». Mira sus nombres en las carpetas guides/ y flows/.`)
    return 1
  }
  const findings = scoreFindings(readings)
  const lines = findings.map(({ place, reason }) => `${place}: ${reason}`)
  if (json) console.log(JSON.stringify({ limits: readingLimits, readings }, null, 2))
  else console.log([readingsToText(readings), ...lines, `Lectura: ${readingsToSummary(readings)}.`].join('\n'))
  return findings.length === 0 ? 0 : 1
}
