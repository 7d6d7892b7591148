import { fileURLToPath } from 'node:url'
import { languageData } from '@justicia/shared-content/languageData'
import type { ViteUserConfig } from 'astro'

/** Puts the languages of this process into the bundle, which then asks neither the disk nor the environment for them. */
export function inlineLanguages(): NonNullable<ViteUserConfig['plugins']>[number] {
  const module = fileURLToPath(import.meta.resolve('@justicia/shared-content/languageData'))
  return {
    name: 'inline-languages',
    enforce: 'pre',
    load: (id) => (id === module ? `export const languageData = ${JSON.stringify(languageData)}` : undefined),
  }
}
