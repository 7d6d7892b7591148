import type { FuzzTarget } from './FuzzTarget.ts'

/**
 * What `npm run fuzz -- --target=…` can try, each loaded when it is asked for: one of them brings a whole CMS. A new one
 * needs a row here and a folder in `corpus/`.
 */
export const targets: Readonly<Record<string, () => Promise<FuzzTarget>>> = {
  mdx: async () => (await import('./targets/mdx.ts')).mdxTarget,
  rest: async () => (await import('./targets/rest.ts')).restTargetOn('SQLite'),
  'rest-mongodb': async () => (await import('./targets/rest.ts')).restTargetOn('MongoDB'),
  yaml: async () => (await import('./targets/yaml.ts')).yamlTarget,
}
