import { daysAfter } from '@justicia/shared-content/content/factEnds'
import type { LedgerEntry, LedgerTab } from './Ledger.ts'

const days = { in30: 30, in60: 60, in90: 90 } as const

/**
 * The lists in which an entry stands. How sure it is stands apart from how long it holds; drafts are not shown, so that
 * nothing of them ends.
 * @param date ISO date from which it is seen.
 */
export function tabsOf({ standing, isPublished, ends }: LedgerEntry, date: string): LedgerTab[] {
  if (!isPublished || ends === undefined) return [standing]
  if (ends <= date) return [standing, 'expired']
  return [standing, ...(['in30', 'in60', 'in90'] as const).filter((tab) => ends <= daysAfter(date, days[tab]))]
}
