import type { SiteModel } from '@justicia/shared-content/pages/model'
import sheet from './site.css?inline'
import { sourceHash } from './sourceHash.ts'

/** The sheet of a page, and the source expression that lets just this sheet in. */
export interface PageStyle {
  css: string
  /** `'sha256-…'` */
  hash: string
}

/** The one sheet of a site: the shared rules, and the state's colour in light and dark. */
export function pageStyle({ light, dark }: SiteModel['accent']): PageStyle {
  const key = `${light} ${dark}`
  const known = styles.get(key)
  if (known !== undefined) return known
  const css = `${sheet.trim()}:root{--acento:${light}}@media (prefers-color-scheme:dark){:root{--acento:${dark}}}`
  const style = { css, hash: sourceHash(css) }
  styles.set(key, style)
  return style
}

/** Hashed once an accent: the answer depends on nothing else. */
const styles = new Map<string, PageStyle>()
