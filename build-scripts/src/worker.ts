import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { today } from '@justicia/shared-content/day'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { createLogger } from '@justicia/shared-content/observing/createLogger'
import type { State } from '@justicia/shared-content/schema/state'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { domainsOf } from './deploy/domainsOf.ts'
import { watchWorker } from './observing/watchWorker.ts'
import { FeedProcess } from './press/FeedProcess.ts'
import { pressMaker } from './press/openPress.ts'
import { Publisher } from './press/Publisher.ts'
import { buildCache, defaultDist, defaultStates } from './repository.ts'
import { localOrigin } from './serve/siteOfHost.ts'
import { chooseBundle } from './steps/chooseBundle.ts'

const flags = {
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  out: { value: '<carpeta>', help: 'carpeta de los sitios (dist)' },
  bundle: { value: '<carpeta>', help: 'paquete de Astro ya construido (se construye solo cuando cambia)' },
  'sites-port': { value: '<puerto>', help: 'enlaces de los recibos a esta máquina (a los dominios, si no se dice)' },
}

await runCommand(() =>
  untilInterrupted(async (signal) => {
    const options = parseFlags(process.argv.slice(2), flags)
    if (options === undefined) {
      process.stdout.write(`Sigue lo que se publica en el CMS y lo pone en los sitios, sin parar.\n${flagsToHelp(flags)}\n`)
      return
    }
    const outDir = path.resolve(options.out ?? defaultDist)
    const states = await readStates(defaultStates)
    const slugs = chooseSites(states, options.states)
    const log = createLogger({ name: 'worker', level: process.env.JUSTICIA_LOG_LEVEL || 'info' })
    const warn = (line: string) => log.warn(line)
    const unlock = await waitForLock(path.join(outDir, '.worker.lock'), {
      onWait: () => warn('Ya hay quien publica en esta carpeta. Se espera a que termine.'),
      signal,
    })
    const cms = new FeedProcess({ env: process.env, say: warn })
    const { feed } = cms
    const watched = await watchWorker({ env: process.env, slugs, outDir, feed })
    try {
      const bundle = await chooseBundle(options.bundle, signal)
      const maker = pressMaker({ feed, states, outDir, cacheDir: buildCache, bundle, sites: slugs.length, warn, signal })
      const publisher = new Publisher({
        feed,
        outDir,
        slugs,
        addressOf: addressesOf(states, options['sites-port']),
        today,
        now: () => new Date(),
        open: maker.open,
        finish: maker.finish,
        onReady: () => log.info('Publicación lista: lo que se publique en el CMS sale solo.'),
        say: warn,
        watch: watched.watch,
      })
      await publisher.run(signal).finally(() => maker.close())
    } finally {
      await watched.close()
      await cms.close()
      await unlock()
    }
  }),
)

/** Where editors open a site: at its domain, or on this machine. */
function addressesOf(states: readonly State[], port: string | undefined): (site: string) => string {
  const domainOf = domainsOf(states)
  if (port === undefined) return (site) => `https://${domainOf(site)}`
  return (site) => localOrigin(site, Number(port))
}
