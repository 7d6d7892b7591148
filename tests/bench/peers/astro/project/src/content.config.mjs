import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'

export const collections = {
  pages: defineCollection({ loader: glob({ base: `sites/${process.env.BENCH_SITE}`, pattern: '*.md' }) }),
}
