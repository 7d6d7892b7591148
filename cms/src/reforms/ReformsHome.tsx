import { today } from '@justicia/shared-content/day'
import type { ServerProps } from 'payload'
import { followsNationalWork } from '../access/roles.ts'
import { dayToStored } from '../documents/storedDay.ts'
import { adminLanguage } from '../words/labels.ts'
import type { StoredReform } from './Reform.ts'
import { affectedBy, daysUntil, readResting } from './readAffected.ts'
import { reformWords } from './reformWords.ts'

/** Reforms that the first page tells of. */
const mostShown = 5

/** Days after which a reform in force is told no longer, whatever is left. */
const longest = 90

/** On the first page: reforms that come or have just come, as long as something is left to look at. */
export async function ReformsHome({ i18n, payload, user }: ServerProps) {
  if (!followsNationalWork(user)) return null
  const since = new Date(Date.parse(`${today()}T12:00:00.000Z`) - longest * 86_400_000).toISOString().slice(0, 10)
  const { docs } = await payload.find({
    ...{ collection: 'reforms', depth: 0, limit: mostShown, sort: 'in_force' },
    where: { in_force: { greater_than_equal: dayToStored(since) } },
    overrideAccess: true,
  })
  if (docs.length === 0) return null
  const say = reformWords[adminLanguage({ i18n })]
  const request = { payload, user: user as never }
  const resting = await readResting(request)
  const told = (docs as unknown as StoredReform[]).flatMap((reform) => {
    const affected = affectedBy(reform, resting, { ...request, nameOf: () => '' })
    const open = affected.filter(({ done }) => done === null).length
    return open === 0 ? [] : [{ reform, open, all: affected.length }]
  })
  if (told.length === 0) return null
  return (
    <section className="expiring-contacts reforms-home">
      <h2>{say.homeTitle}</h2>
      <ol>
        {told.map(({ reform, open, all }) => (
          <li key={reform.id}>
            <a href={`${payload.config.routes.admin}/collections/reforms/${reform.id}`}>{reform.name}</a>{' '}
            <span>
              {say.days(daysUntil(reform))} {say.left(open, all)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
