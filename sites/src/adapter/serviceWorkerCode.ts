import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const id = 'virtual:service-worker'
const entry = fileURLToPath(new URL('../offline/serviceWorker.ts', import.meta.url))

/** Gives `virtual:service-worker`: the service worker's code as one text, a classic script that old phones understand. */
export function serviceWorkerCode(): Plugin {
  return {
    name: 'service-worker-code',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (source) => (source === `\0${id}` ? `export default ${JSON.stringify(await bundle())}` : undefined),
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      // The first Chrome with what the worker needs.
      target: 'chrome80',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []))
  const [chunk] = outputs
  if (outputs.length !== 1 || chunk?.type !== 'chunk') throw new Error('El service worker debe ser un solo archivo.')
  return chunk.code
}
