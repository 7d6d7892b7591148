import { shownUntil } from '@justicia/shared-content/content/contactStandings'
import { daysAfter } from '@justicia/shared-content/content/factEnds'
import { isContact } from '@justicia/shared-content/facts/resolveFact'
import { isConfidential, isSealedPlace, type Place } from '../confidential/places.ts'
import type { StoredFact } from '../documents/factDocument.ts'
import type { StoredOrganization } from '../documents/organizationDocument.ts'
import type { StoredVerification } from '../documents/stored.ts'
import { storedToDay } from '../documents/storedDay.ts'
import { storedToVerification } from '../documents/verificationDocument.ts'
import type { EntryKind, LedgerEntry } from './Ledger.ts'

type Row<T> = T & { id?: string | null }

/**
 * All that a stored organization tells by telephone, address, schedule and web address. Confidential places are nobody's
 * business here: they are never shown, so that no day ends them.
 * @param date ISO date from which it is seen.
 */
export function entriesOfOrganization(stored: StoredOrganization, date: string): LedgerEntry[] {
  const { name, slug, website, phones, schedules, locations } = stored
  const about = { ...aboutOf(stored), collection: 'organizations' as const, name: name?.es ?? slug }
  const rows = <T extends { verification: StoredVerification }>(
    list: readonly T[] | null | undefined,
    { field, kind, textOf }: { field: string; kind: EntryKind; textOf: (row: T) => string | null | undefined },
  ) =>
    (list ?? []).flatMap((row) =>
      entry({ ...about, kind, place: `${field}/${(row as Row<T>).id}`, text: textOf(row), verification: row.verification, date }),
    )
  return [
    ...rows(phones, { field: 'phones', kind: 'phone', textOf: ({ number }) => number }),
    ...rows(schedules, { field: 'schedules', kind: 'schedule', textOf: ({ description }) => description?.es }),
    ...entry({ ...about, kind: 'website', place: 'website', text: website?.url, verification: website?.verification, date }),
    ...rows(
      (locations ?? []).filter((place) => !isConfidential(place as Place, stored) && !isSealedPlace(place as Place)),
      { field: 'locations', kind: 'address', textOf: ({ address }) => address },
    ),
  ]
}

/** What stored facts say, but for those that another of the same key and state has followed. */
export function entriesOfFacts(facts: readonly StoredFact[], date: string): LedgerEntry[] {
  const lastOf = new Map<string, string>()
  const nameOf = ({ state, key }: StoredFact) => `${state}/${key}`
  const beginOf = ({ valid_from }: StoredFact) => storedToDay(valid_from) ?? ''
  for (const fact of facts) if (beginOf(fact) >= (lastOf.get(nameOf(fact)) ?? '')) lastOf.set(nameOf(fact), beginOf(fact))
  return facts
    .filter((fact) => {
      const end = storedToDay(fact.valid_until)
      return end === undefined || end >= date || lastOf.get(nameOf(fact)) === beginOf(fact)
    })
    .flatMap((fact) => {
      const { key, kind, value, valid_until, verification } = fact
      const ofKind = { phone: 'phone', url: 'website', email: 'email' } as const
      const last = storedToDay(valid_until)
      return entry({
        ...aboutOf(fact),
        collection: 'facts',
        name: key,
        kind: isContact({ kind }) ? ofKind[kind as keyof typeof ofKind] : 'fact',
        place: 'value',
        text: value?.es,
        verification,
        date,
        isContact: isContact({ kind }),
        ...(last === undefined ? {} : { last }),
      })
    })
}

type About = Pick<LedgerEntry, 'collection' | 'id' | 'state' | 'name' | 'isPublished' | 'kind' | 'place'>

function aboutOf({ id, state, _status }: StoredFact | StoredOrganization): Pick<About, 'id' | 'state' | 'isPublished'> {
  return { id, state, isPublished: _status === 'published' }
}

/** An entry, if it says something. @param last the last day on which it holds, whatever vouches for it. */
function entry({
  text,
  verification: stored,
  date,
  last,
  isContact: canExpire = true,
  ...about
}: About & {
  text: string | null | undefined
  verification: StoredVerification | null | undefined
  date: string
  last?: string
  isContact?: boolean
}): LedgerEntry[] {
  // What is still a draft may lack anything.
  if (!text || !stored?.status) return []
  const verification = storedToVerification({ ...stored, source: stored.source ?? '' })
  const { status, checked_on, checked_by, checked_how, source, source_url, source_date } = verification
  const hidden = canExpire ? shownUntil({ label: text, verification }, date).expiry : undefined
  const ends = [hidden, ...(last === undefined ? [] : [daysAfter(last, 1)])].filter((day) => day !== undefined).sort()[0]
  return [
    {
      ...about,
      text,
      standing: status,
      ...(ends === undefined ? {} : { ends }),
      ...(checked_on === undefined && checked_by === undefined
        ? {}
        : {
            checked: {
              ...(checked_on === undefined ? {} : { on: checked_on }),
              ...(checked_by === undefined ? {} : { by: checked_by }),
              ...(checked_how === undefined ? {} : { how: checked_how }),
            },
          }),
      source: {
        name: source,
        ...(source_url === undefined ? {} : { url: source_url }),
        ...(source_date === undefined ? {} : { date: source_date }),
      },
    },
  ]
}
