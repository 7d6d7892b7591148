import path from 'node:path'
import { today } from '@justicia/shared-content/day'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { createProgress } from './cli/createProgress.ts'
import { isoDay } from './cli/isoDay.ts'
import { flagsToHelp, parseFlags } from './cli/parseFlags.ts'
import { reportToText } from './cli/reportToText.ts'
import { runCommand } from './cli/runCommand.ts'
import { buildCache, defaultDist, defaultStates } from './repository.ts'
import { buildDist } from './steps/buildDist.ts'
import { chooseBundle } from './steps/chooseBundle.ts'
import { chooseContent } from './steps/chooseContent.ts'
import { publishMedia } from './steps/publishMedia.ts'
import { readCheckedContent } from './steps/readCheckedContent.ts'
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

await runCommand(async () => {
  const started = performance.now()
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Construye los sitios en dist/sites/.\n${flagsToHelp(flags)}\n`)
    return
  }
  const { json, out = defaultDist } = options
  const date = options.date === undefined ? today() : isoDay(options.date)
  const outDir = path.resolve(out)
  const progress = createProgress({ stream: process.stderr, labels, quiet: json })

  progress.phase('content')
  const states = await readStates(defaultStates)
  const slugs = chooseSites(states, options.states)
  const source = await chooseContent({ dir: options.content, snapshotDir: path.join(outDir, 'snapshot'), env: process.env })
  const warnings: string[] = []
  const content = await readCheckedContent({ dir: source, states, date, warn: (line) => warnings.push(line) })
  progress.phase('media')
  const { images, files: media } = await publishMedia({ media: content.media, cacheDir: buildCache })
  progress.phase('bundle')
  const bundle = await chooseBundle(options.bundle)
  progress.phase('sites')
  let done = 0
  const onSite = () => progress.step(++done, slugs.length)
  const warn = (line: string) => warnings.push(line)
  const build = await buildDist({ plan: { content, states, date, images }, media, bundle, slugs, outDir, onSite, warn })
  const { sites: _, ...phases } = progress.done()

  const total = (performance.now() - started) / 1000
  const report: BuildReport = {
    ...build,
    content: path.relative(outDir, source),
    seconds: { ...phases, ...build.seconds, total },
  }
  await writeReport(outDir, report)
  for (const warning of warnings) process.stderr.write(`${warning}\n`)
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${reportToText(report, outDir)}\n`)
})
