import { type FlagValues, flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { today } from '@justicia/shared-content/day'
import { readStates } from '@justicia/shared-content/states'
import { close } from 'pagefind'
import { chooseSites } from '../../build-scripts/src/cli/chooseSites.ts'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { launchBrowser } from '../support/launchBrowser.ts'
import { tableToText } from './report/Table.ts'
import { measureEngines, measureIndexing } from './search/measureSearch.ts'
import { searchTables } from './search/searchTables.ts'
import { planInput } from './steps/planModels.ts'

const flags = {
  states: { value: '<sitios>', help: 'sitios en los que se busca (jalisco,oaxaca,nuevo-leon)' },
  content: { value: '<carpeta>', help: 'contenido de entrada (shared-content/content)' },
  'build-seconds': { value: '<segundos>', help: 'segundos de procesador de una construcción completa aquí, según npm run bench' },
  json: { help: 'muestra las cifras como JSON' },
}
/** One without variants, and two that have some. */
const usualSites = 'jalisco,oaxaca,nuevo-leon'

/** `npm run bench -- search`: what the search answers and costs, beside MiniSearch and plain Pagefind on the same pages. */
export async function searchBench(args: readonly string[]): Promise<void> {
  const options: FlagValues<typeof flags> | undefined = parseFlags(args, flags)
  if (options === undefined) {
    process.stdout.write(`Mide lo que contesta y lo que cuesta el buscador, y lo compara.\n${flagsToHelp(flags)}\n`)
    return
  }
  const states = await readStates(defaultStates)
  const plan = await planInput({ contentDir: options.content ?? defaultContent, states, date: today() })
  const sites = chooseSites(states, options.states ?? usualSites)
  const browser = await launchBrowser()
  try {
    const say = (line: string) => void process.stderr.write(`${line}\n`)
    const engines = await measureEngines({ plan, sites, languages: ['es', 'en'], browser, say })
    say('Índices de todos los sitios…')
    const index = measureIndexing(plan, chooseSites(states, undefined))
    const seconds = options['build-seconds']
    const figures = { ...engines, index, ...(seconds === undefined ? {} : { buildSeconds: Number(seconds) }) }
    const tables = searchTables(figures).map(tableToText)
    process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : `\n${tables.join('\n\n')}\n`)
  } finally {
    await browser.close()
    await close()
  }
}
