import type { ServerProps } from 'payload'
import { attends } from '../access/inquiryText.ts'
import { adminLanguage } from '../words/labels.ts'
import { inquiryWords } from './inquiryWords.ts'

/** Leads from the menu to «Nueva consulta», for who answers calls. */
export function CallLink({ i18n, payload, user }: ServerProps) {
  if (!attends(user)) return null
  return (
    <a className="nav__link publication-link" id="nav-call" href={`${payload.config.routes.admin}/call`}>
      <span className="nav__link-label">{inquiryWords[adminLanguage({ i18n })].title}</span>
    </a>
  )
}
