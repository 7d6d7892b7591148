import { defineConfig, passthroughImageService } from 'astro/config'

/** Static output of one site, with a cache of its own: `node_modules`, where it would be, is shared. */
export default defineConfig({
  outDir: 'out',
  cacheDir: 'cache',
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
})
