import type { PayloadRequest } from 'payload'
import { published } from '../access/publishedForOperators.ts'
import { nationalScope } from '../access/roles.ts'
import { readSites } from '../publishing/sites.ts'
import { sideRequest } from '../requests/sideRequest.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import type { StoredInquiry } from './storedInquiry.ts'

/** What an inquiry names that is not there: a guide or a service that is not published, a release that no site has shown. */
export async function namedFaults(
  req: PayloadRequest,
  { state, topic, guides, referrals }: Pick<StoredInquiry, 'state' | 'topic' | 'guides' | 'referrals'>,
): Promise<FieldError[]> {
  const slugs = [...(topic ? [topic] : []), ...(guides ?? []).map(({ guide }) => guide)]
  const known = await slugsOf(req, 'guides', slugs)
  const services = await slugsOf(req, 'organizations', referrals ?? [], [nationalScope, state])
  const releases = (guides ?? []).length > 0 ? await releasesOf(req, state) : new Set<string>()
  const noGuide = (guide: string): Omit<FieldError, 'path'> => ({
    message: `La guía «${guide}» no está publicada. Elige otra.`,
    english: `The guide “${guide}” is not published. Choose another.`,
  })
  return [
    ...(topic && !known.has(topic) ? [{ path: 'topic', ...noGuide(topic) }] : []),
    ...(guides ?? []).flatMap(({ guide, release }, row): FieldError[] => [
      ...(known.has(guide) ? [] : [{ path: `guides.${row}.guide`, ...noGuide(guide) }]),
      ...(releases.has(release)
        ? []
        : [
            {
              path: `guides.${row}.release`,
              message: 'El sitio de ese estado no ha mostrado esa versión. Vuelve a marcar la guía.',
              english: 'The site of that state has not shown that release. Mark the guide again.',
            },
          ]),
    ]),
    ...(referrals ?? []).flatMap((slug, row): FieldError[] =>
      services.has(slug)
        ? []
        : [
            {
              path: `referrals.${row}`,
              message: `«${slug}» no está publicada en el directorio de ese estado. Quítala.`,
              english: `“${slug}” is not published in the directory of that state. Take it out.`,
            },
          ],
    ),
  ]
}

async function slugsOf(
  req: PayloadRequest,
  collection: 'guides' | 'organizations',
  slugs: readonly string[],
  states?: readonly string[],
): Promise<Set<string>> {
  if (slugs.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection,
    where: {
      and: [published, { slug: { in: [...new Set(slugs)] } }, ...(states === undefined ? [] : [{ state: { in: [...states] } }])],
    },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { slug: true },
    overrideAccess: true,
    req: sideRequest(req),
  })
  return new Set(docs.map(({ slug }) => slug))
}

/** Every release of a state's site that may have been read out a moment ago. */
async function releasesOf(req: PayloadRequest, state: string): Promise<Set<string>> {
  const standing = (await readSites(req.payload)).find(({ site }) => site === state)
  if (standing === undefined) return new Set()
  const { release, history, followedBy } = standing
  return new Set([...(release === null ? [] : [release]), ...history.map(({ id }) => id), ...Object.keys(followedBy)])
}
