import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { readLocatedContent } from '@justicia/shared-content/content/readContent'
import { today } from '@justicia/shared-content/day'
import { interfaceWarnings } from '@justicia/shared-content/interface/interfaceWarnings'
import { contentReadings } from '@justicia/shared-content/readability/contentReadings'
import { flowReadings } from '@justicia/shared-content/readability/flowReadings'
import { readingsToSummary, scoreFindings } from '@justicia/shared-content/readability/readingsToText'
import { termReadings } from '@justicia/shared-content/readability/termReadings'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { createProgress } from './cli/createProgress.ts'
import { runCommand } from './cli/runCommand.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { defaultContent, defaultDist, defaultStates } from './repository.ts'
import { checkDist } from './steps/checkDist.ts'
import { readLastBuild } from './steps/writeReport.ts'

const flags = {
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  dist: { value: '<carpeta>', help: 'carpeta con los sitios construidos (dist)' },
  content: { value: '<carpeta>', help: 'contenido del que se construyeron (el que dice build.json)' },
  json: { help: 'muestra los hallazgos como JSON' },
}

await runCommand(() =>
  untilInterrupted(async (signal) => {
    const options = parseFlags(process.argv.slice(2), flags)
    if (options === undefined) {
      process.stdout.write(`Revisa los sitios construidos.\n${flagsToHelp(flags)}\n`)
      return
    }
    const progress = createProgress({
      stream: process.stderr,
      labels: { content: 'Contenido', sites: 'Sitios' },
      quiet: options.json,
    })
    const dist = path.resolve(options.dist ?? defaultDist)
    progress.phase('content')
    const states = await readStates(defaultStates)
    const slugs = chooseSites(states, options.states)
    const last = await readLastBuild(dist)
    const { content, places } = await readLocatedContent(options.content ?? last.content ?? defaultContent)
    const readings = [
      ...contentReadings(content, places).filter(({ state }) => state === undefined || slugs.includes(state)),
      ...flowReadings(content, places),
      ...termReadings(content, places),
    ]
    progress.phase('sites')
    let done = 0
    const onSite = () => progress.step(++done, slugs.length)
    const report = await checkDist({ dist, slugs, content, states, date: last.date ?? today(), onSite, signal })
    for (const { place, reason } of scoreFindings(readings)) report.findings.push({ file: place, reason })
    progress.done()

    if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
    else for (const { file, reason } of report.findings) process.stdout.write(`${file}: ${reason}\n`)
    const count = report.findings.length
    if (count > 0) process.exitCode = 1
    for (const warning of interfaceWarnings()) process.stderr.write(`${warning}\n`)
    if (!options.json) {
      process.stderr.write(`Lectura: ${readingsToSummary(readings)}: npm run content -- --lectura\n`)
      process.stderr.write(
        `${report.sites} sitios, ${report.pages} páginas: ${count === 0 ? 'sin hallazgos' : count === 1 ? '1 hallazgo' : `${count} hallazgos`}\n`,
      )
    }
  }),
)
