import type { SiteModel } from '../pages/model.ts'

/** Folder and name by which commands call the national portal. */
export const portalSlug = 'nacional'

/** The national portal, which is no state and so is not in `states.json`. */
export const portal = {
  kind: 'national',
  slug: portalSlug,
  name: 'México',
  officialName: 'Estados Unidos Mexicanos',
  domain: 'justiciaparati.example',
  accent: { light: '#2a2f7f', dark: '#aab0ff' },
} as const satisfies Pick<SiteModel, 'kind' | 'slug' | 'name' | 'officialName' | 'accent'> & { domain: string }
