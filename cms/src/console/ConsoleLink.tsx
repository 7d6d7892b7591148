import type { ServerProps } from 'payload'
import { answersChats } from '../access/answersChats.ts'
import { adminLanguage } from '../words/labels.ts'
import { consoleWords } from './consoleWords.ts'

/** Leads from the menu to «Conversaciones», for who answers or supervises chats. */
export function ConsoleLink({ i18n, payload, user }: ServerProps) {
  if (!answersChats(user)) return null
  return (
    <a className="nav__link publication-link" id="nav-console" href={`${payload.config.routes.admin}/console`}>
      <span className="nav__link-label">{consoleWords[adminLanguage({ i18n })].title}</span>
    </a>
  )
}
