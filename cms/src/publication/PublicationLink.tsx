import type { ServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { publicationWords } from './publicationWords.ts'
import { seesPublication } from './readPublication.ts'

/** Leads from the menu to «Publicación», for who sees it. */
export function PublicationLink({ i18n, payload, user }: ServerProps) {
  if (!seesPublication(user)) return null
  return (
    <a className="nav__link publication-link" id="nav-publication" href={`${payload.config.routes.admin}/publication`}>
      <span className="nav__link-label">{publicationWords[adminLanguage({ i18n })].title}</span>
    </a>
  )
}
