import type { FuzzTarget } from './FuzzTarget.ts'
import { mdxTarget } from './targets/mdx.ts'
import { yamlTarget } from './targets/yaml.ts'

/** What `npm run fuzz -- --target=…` can try; a new one needs a row here and a folder in `corpus/`. */
export const targets: Readonly<Record<string, FuzzTarget>> = {
  mdx: mdxTarget,
  yaml: yamlTarget,
}
