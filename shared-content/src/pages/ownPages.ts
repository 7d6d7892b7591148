import type { Audience } from '../vocabulary/audiences.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import type { GuideLink } from './links.ts'

export interface SearchBody {
  /** Shown without JavaScript and when nothing is found. */
  popular: GuideLink[]
  audiences: { audience: Audience; href: string }[]
}

/** The search page also lists who helps here: institutions are found by their names and numbers, not by the index of texts. */
export interface SearchPageBody extends SearchBody {
  organizations: {
    href: string
    name: string
    role: OrganizationRole
    /** Numbers as the directory shows them, to be found by. */
    phones: string[]
    alternateName?: string
    lang?: string
    alternateNameLang?: string
  }[]
}

/** A page of the sites' own (`sites/src/content-pages/*.mdx`), drawn by its name. */
export interface AboutBody {
  page: 'acerca' | 'accesibilidad' | 'privacidad' | 'si-revisan-tu-telefono' | 'como-lo-hacemos' | 'seguridad'
}

export type NotFoundBody = SearchBody

/** What is kept on the reader's device, beside home and directory. */
export interface OfflineBody {
  guides: GuideLink[]
}
