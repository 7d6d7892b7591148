import { defineConfig, passthroughImageService } from 'astro/config'

/** Static output of one site: `BENCH_SITE` says which. Each site has a cache of its own, empty at first. */
const site = process.env.BENCH_SITE
export default defineConfig({
  outDir: `out/${site}`,
  cacheDir: `cache/${site}`,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
})
