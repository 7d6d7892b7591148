import { fileURLToPath } from 'node:url'
import { catalogs } from '@justicia/shared-content/interface/catalogs'
import { languages } from '@justicia/shared-content/languages'
import type { ViteUserConfig } from 'astro'

/** Puts the languages of this process into the bundle, which then asks neither the disk nor the environment for them. */
export function inlineLanguages(): NonNullable<ViteUserConfig['plugins']>[number] {
  const fileOf = (name: string) => fileURLToPath(import.meta.resolve(`@justicia/shared-content/${name}`))
  const list = `export const languageList = ${JSON.stringify(Object.values(languages))}`
  const modules = new Map([
    [fileOf('languages/languageList.node'), list],
    [fileOf('languages/languageList'), list],
    [fileOf('interface/catalogs'), `export const catalogs = ${JSON.stringify(catalogs)}`],
  ])
  return { name: 'inline-languages', enforce: 'pre', load: (id) => modules.get(id) }
}
