import type { ServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { figuresWords } from './figuresWords.ts'
import { seesFigures } from './readFigures.ts'

/** Leads from the menu to «Cifras», for who sees them. */
export function FiguresLink({ i18n, payload, user }: ServerProps) {
  if (!seesFigures(user)) return null
  return (
    <a className="nav__link publication-link" id="nav-figures" href={`${payload.config.routes.admin}/figures`}>
      <span className="nav__link-label">{figuresWords[adminLanguage({ i18n })].title}</span>
    </a>
  )
}
