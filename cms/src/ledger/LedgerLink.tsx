import type { ServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { ledgerWords } from './ledgerWords.ts'
import { seesLedger } from './readLedger.ts'

/** Leads from the menu to «Comprobaciones», for who sees it. */
export function LedgerLink({ i18n, payload, user }: ServerProps) {
  if (!seesLedger(user)) return null
  return (
    <a className="nav__link publication-link" id="nav-ledger" href={`${payload.config.routes.admin}/ledger`}>
      <span className="nav__link-label">{ledgerWords[adminLanguage({ i18n })].title}</span>
    </a>
  )
}
