import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { today } from '@justicia/shared-content/day'
import { countVisits } from '@justicia/shared-content/measurement/countVisits'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import { runCommand } from './cli/runCommand.ts'
import { writeWhole } from './output/writeWhole.ts'
import { defaultStates } from './repository.ts'
import { localOrigin } from './serve/siteOfHost.ts'
import { readLines } from './visits/readLines.ts'
import { visitPackage } from './visits/visitPackage.ts'

const flags = {
  log: {
    value: '<archivos>',
    help: 'lo que anotó el servidor con «server-config --visits-log», con comas entre varios; también .gz',
  },
  out: { value: '<carpeta>', help: 'dónde escribir visitas.csv y datapackage.json' },
  local: { help: 'los nombres son los de esta máquina: <estado>.localhost' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Cuenta las visitas de meses que ya terminaron, sin saber de quién son.\n${flagsToHelp(flags)}\n`)
    return
  }
  const logs = (options.log ?? '').split(',').filter((file) => file !== '')
  if (logs.length === 0) throw new UsageError('Falta decir qué contar: --log=<archivo>. Lo escribe nginx (docs/measurement.md).')
  if (options.out === undefined) throw new UsageError('Falta decir dónde escribir: --out=<carpeta>.')
  const states = await readStates(defaultStates)
  const models = siteModels({ content: emptyContent(), states })
  const hostOf = ({ slug, origin }: (typeof models)[number]) => new URL(options.local ? localOrigin(slug, 80) : origin).hostname
  const sites = new Map(models.map((model) => [hostOf(model), model.slug]))
  const { counts, strangers, unread, early } = await countVisits({ lines: readLines(logs), sites, today: today() })
  const { csv, about, untold } = visitPackage({
    counts,
    codes: new Map(models.map(({ slug }) => [slug, states.find((state) => state.slug === slug)?.code ?? 'MX'])),
  })
  await mkdir(options.out, { recursive: true })
  await writeWhole(path.join(options.out, 'visitas.csv'), csv)
  await writeWhole(path.join(options.out, 'datapackage.json'), `${JSON.stringify(about, null, 2)}\n`)
  const total = counts.reduce((sum, { visits }) => sum + visits, 0)
  const told = [
    `${total} visitas, ${csv.split('\n').length - 2} renglones: ${path.join(options.out, 'visitas.csv')}`,
    ...(early > 0 ? [`${early} de este mes: se cuentan cuando termine.`] : []),
    ...(untold.length > 0 ? [`Muy pocas para decirse: ${untold.map((group) => group.replace(',', ' ')).join(', ')}.`] : []),
    ...(strangers.size > 0 ? [`De nombres que no son de ningún sitio: ${[...strangers.keys()].sort().join(', ')}.`] : []),
    ...(unread > 0
      ? [`${unread} renglones no son de estas visitas. Revisa que --log sea lo que escribe «server-config --visits-log».`]
      : []),
  ]
  process.stderr.write(told.map((line) => `${line}\n`).join(''))
  // A log that says something else was counted as nothing: whoever runs it by night should hear of it.
  if (unread > 0 && counts.length === 0 && early === 0) process.exitCode = 1
})
