import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { ModelProvider, ModelProviderModule } from '@justicia/shared-content/pages/provider'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { siteFiles } from '../siteFiles.ts'

/** Where Astro's development server looks for the locals of a request. */
const astroLocals = Symbol.for('astro.locals')

/**
 * Milliseconds without a change before what changed is read: a file is told of when it is emptied and not again when
 * its text follows within 50 ms (chokidar), so one read at once may be half there.
 */
const quietTime = 100

/**
 * In development: gives each request its page model, from the module named by `JUSTICIA_MODEL_PROVIDER`
 * (without it, from the examples), and reloads the page when the files behind the models change.
 */
export function pageModels(): AstroIntegration {
  return {
    name: 'page-models',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [pageModelsPlugin()] } })
      },
    },
  }
}

function pageModelsPlugin(): Plugin {
  return {
    name: 'page-models',
    async configureServer(server) {
      const provider = await loadProvider()
      server.watcher.add(provider.watched)
      const changed = new Set<string>()
      let quiet: NodeJS.Timeout | undefined
      server.watcher.on('all', (_event, file) => {
        if (!provider.watched.some((folder) => file.startsWith(folder))) return
        changed.add(file)
        clearTimeout(quiet)
        quiet = setTimeout(() => {
          const files = [...changed]
          changed.clear()
          // A failure is told at the page too, so that it is reloaded in either case.
          provider
            .refresh(files)
            .catch((error: Error) => server.config.logger.error(error.message))
            .finally(() => server.ws.send({ type: 'full-reload' }))
        }, quietTime)
      })
      server.middlewares.use(async (request, response, next) => {
        const host = request.headers.host ?? 'localhost'
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        try {
          const model = await provider.modelFor(host, path)
          if (model !== null) {
            Reflect.set(request, astroLocals, { model })
            return next()
          }
          const file = (await provider.fileFor?.(host, path)) ?? null
          if (file === null) return next()
          response.setHeader('content-type', file.type)
          response.end(file.bytes)
        } catch (error) {
          next(error)
        }
      })
    },
  }
}

/**
 * Node's own loader is asked, because Astro's closes before the server starts; what it loads stays the same until the
 * server is started anew.
 */
function loadProvider(): Promise<ModelProvider> {
  const require = createRequire(import.meta.url)
  const path = process.env.JUSTICIA_MODEL_PROVIDER
  const { createModelProvider } = require(path === undefined ? './exampleProvider.ts' : resolve(path)) as ModelProviderModule
  return createModelProvider(siteFiles)
}
