import type { ServerProps } from 'payload'
import { followsInquiries } from '../access/inquiryText.ts'
import { adminLanguage } from '../words/labels.ts'
import { followWords } from './followWords.ts'

/** Leads from the menu to «Consultas», for who supervises. */
export function FollowLink({ i18n, payload, user }: ServerProps) {
  if (!followsInquiries(user)) return null
  return (
    <a className="nav__link publication-link" id="nav-inquiries" href={`${payload.config.routes.admin}/inquiries`}>
      <span className="nav__link-label">{followWords[adminLanguage({ i18n })].title}</span>
    </a>
  )
}
