import mdx from '@astrojs/mdx'
import { defineConfig, passthroughImageService } from 'astro/config'
import { inlineLanguages } from './src/adapter/inlineLanguages.ts'
import { oldestBrowsers } from './src/adapter/oldestBrowsers.ts'
import { renderOnly } from './src/adapter/renderOnly.ts'
import { scriptCodes } from './src/adapter/scriptCodes.ts'
import { pageModels } from './src/dev/pageModels.ts'

/**
 * One server bundle (`dist/server/entry.mjs`, which exports `render`) and the few scripts that every site carries
 * (`dist/client/assets/`). In development, pages are drawn from a model provider instead.
 */
export default defineConfig({
  output: 'server',
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  security: { checkOrigin: false },
  build: { assets: 'assets', inlineStylesheets: 'never' },
  server: { host: '127.0.0.1', port: 4400 },
  adapter: renderOnly(),
  integrations: [mdx(), pageModels()],
  vite: {
    plugins: [inlineLanguages(), oldestBrowsers(), scriptCodes()],
    server: { allowedHosts: ['.localhost'] },
    // A script inlined into the page would need a hash of its own in the Content-Security-Policy.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: 'assets/[hash].js', chunkFileNames: 'assets/[hash].js' },
          },
        },
      },
    },
  },
})
