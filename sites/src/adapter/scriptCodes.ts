import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { scriptTarget } from './oldestBrowsers.ts'

/** Scripts that no page names from the start, by the module that gives the code of each as one text. */
const scripts = new Map([
  // The first Chrome with what the worker needs.
  ['virtual:service-worker', { entry: '../offline/serviceWorker.ts', target: 'chrome80' as const }],
  ['virtual:alerts', { entry: '../scripts/alerts.ts', target: scriptTarget }],
])

/** Gives these modules: each a classic script in one piece, which asks for no other file. */
export function scriptCodes(): Plugin {
  return {
    name: 'script-codes',
    resolveId: (source) => (scripts.has(source) ? `\0${source}` : undefined),
    load: async (source) => {
      const script = scripts.get(source.slice(1))
      return source.startsWith('\0') && script !== undefined
        ? `export default ${JSON.stringify(await bundle(script))}`
        : undefined
    },
  }
}

async function bundle({ entry, target }: { entry: string; target: string | string[] }): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target,
      rolldownOptions: { input: fileURLToPath(new URL(entry, import.meta.url)), output: { format: 'iife' } },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []))
  const [chunk] = outputs
  if (outputs.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${entry} debe ser un solo archivo.`)
  return chunk.code
}
