import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { today } from '@justicia/shared-content/day'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { createProgress } from './cli/createProgress.ts'
import { exitCodes } from './cli/exitCodes.ts'
import { findingsToText } from './cli/findingsToText.ts'
import { isoDay } from './cli/isoDay.ts'
import { problemsToText } from './cli/problemsToText.ts'
import { reportToText } from './cli/reportToText.ts'
import { runCommand } from './cli/runCommand.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { buildWhole } from './press/buildWhole.ts'
import { distLayout } from './release/distLayout.ts'
import { lockFile } from './release/lockFile.ts'
import { holdToText, readHold } from './release/siteHold.ts'
import { buildCache, defaultDist, defaultStates } from './repository.ts'
import { chooseBundle } from './steps/chooseBundle.ts'
import { chooseContent } from './steps/chooseContent.ts'
import { LastContents } from './steps/LastContents.ts'
import { makePrivateFolder, type PrivateFolder } from './steps/makePrivateFolder.ts'
import { readChatHours } from './steps/readChatHours.ts'
import { type BuildReport, writeReport } from './steps/writeReport.ts'

const flags = {
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  content: { value: '<carpeta>', help: 'contenido de entrada (lo publicado en el CMS; sin CMS, shared-content/content)' },
  out: { value: '<carpeta>', help: 'carpeta de salida (dist)' },
  date: { value: '<AAAA-MM-DD>', help: 'día para el que se construye (hoy)' },
  bundle: { value: '<carpeta>', help: 'paquete de Astro ya construido (se construye solo cuando cambia)' },
  json: { help: 'muestra build.json en lugar del avance' },
}
const labels = { content: 'Contenido', media: 'Imágenes', bundle: 'Paquete de los sitios', sites: 'Sitios' }

await runCommand(() =>
  untilInterrupted(async (signal) => {
    const started = performance.now()
    const options = parseFlags(process.argv.slice(2), flags)
    if (options === undefined) {
      process.stdout.write(`Construye los sitios; lo que se sirve queda en dist/live/.\n${flagsToHelp(flags)}\n`)
      return
    }
    const { json, out = defaultDist } = options
    const date = options.date === undefined ? today() : isoDay(options.date)
    const outDir = path.resolve(out)
    const progress = createProgress({ stream: process.stderr, labels, quiet: json })

    const layout = distLayout(outDir)
    const unlock = await lockFile(layout.lock)
    const lasts = new LastContents({ cacheDir: buildCache })
    let snapshot: PrivateFolder | undefined
    const makeFolder = async () => {
      snapshot = await makePrivateFolder(path.join(buildCache, 'snapshots'))
      return snapshot.dir
    }
    const warnings: string[] = []
    const warn = (line: string) => warnings.push(line)
    try {
      progress.phase('content')
      const states = await readStates(defaultStates)
      const held = (slug: string) => readHold(layout, slug) !== undefined
      const { left = [], slugs = [] } = Object.groupBy(chooseSites(states, options.states), (slug) =>
        held(slug) ? 'left' : 'slugs',
      )
      for (const slug of left) warn(holdToText(slug))
      const chosen = await chooseContent({ dir: options.content, makeFolder, env: process.env, signal })
      let done = 0
      const { build, problems, contentDir } = await buildWhole({
        chosen,
        states,
        chatHours: await readChatHours(process.env),
        slugs,
        date,
        outDir,
        lasts,
        chooseBundle: () => chooseBundle(options.bundle, signal),
        onPhase: (phase) => progress.phase(phase),
        onSite: () => progress.step(++done, slugs.length),
        warn,
        signal,
      })
      const { sites: _, ...phases } = progress.done()

      const report: BuildReport = {
        ...build,
        content: contentDir,
        problems,
        seconds: { ...phases, ...build.seconds, total: (performance.now() - started) / 1000 },
      }
      await writeReport(outDir, report)
      for (const warning of warnings) process.stderr.write(`${warning}\n`)
      process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${reportToText(report, outDir)}\n`)
      process.stderr.write(problemsToText(problems) + findingsToText(report.checks))
      if (problems.length > 0) process.exitCode = exitCodes.withoutDocuments
      else if (report.checks.findings.length > 0) process.exitCode = exitCodes.withFindings
    } finally {
      await snapshot?.remove()
      await unlock()
    }
  }),
)
