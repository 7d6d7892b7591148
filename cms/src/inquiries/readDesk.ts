import { today } from '@justicia/shared-content/day'
import { foldText } from '@justicia/shared-content/folding/foldText'
import { en } from '@justicia/shared-content/interface/en'
import { es } from '@justicia/shared-content/interface/es'
import { formatDate } from '@justicia/shared-content/interface/formatDate'
import type { ContactLine } from '@justicia/shared-content/pages/directory'
import { organizationToCard } from '@justicia/shared-content/resolve/organizationCard'
import type { State } from '@justicia/shared-content/schema/state'
import { organizationRoles } from '@justicia/shared-content/vocabulary/organizationRoles'
import type { PayloadRequest } from 'payload'
import { ownOfToday } from '../access/inquiryText.ts'
import { published } from '../access/publishedForOperators.ts'
import { nationalScope } from '../access/roles.ts'
import { storedToOrganization } from '../documents/organizationDocument.ts'
import { readStored } from '../kinds/readStored.ts'
import { readSites } from '../publishing/sites.ts'
import { adminLanguage } from '../words/labels.ts'
import type { Desk, DeskDanger, DeskGuide, DeskService } from './Desk.ts'
import { spokenIn } from './spokenIn.ts'
import type { StoredInquiry } from './storedInquiry.ts'

/** What an operator of a state needs while somebody speaks; the account of the request answers for that state. */
export async function readDesk(req: PayloadRequest, state: State): Promise<Desk> {
  const { payload } = req
  const stored = await readStored(payload, 'guides', {
    where: published,
    select: { slug: true, title: true, aliases: true, misspelt: true },
    req,
  })
  const slugs = new Map(stored.map(({ id, slug }) => [String(id), slug]))
  return {
    state: state.slug,
    site: await readShown(req, state.slug),
    languages: spokenIn(state),
    guides: stored.map(({ slug, title, aliases, misspelt }): DeskGuide => {
      const name = title?.es ?? slug
      return { slug, title: name, names: [name, ...(aliases?.es ?? []), ...(misspelt?.es ?? [])].map(foldText).join('|') }
    }),
    services: await readServices(req, state.slug, slugs),
    dangers: await readDangers(req, slugs),
    today: await readToday(req),
  }
}

/** Which release a state's site shows now, and where; null where nobody publishes it from here. */
export async function readShown({ payload }: PayloadRequest, state: string): Promise<Desk['site']> {
  const standing = (await readSites(payload)).find(({ site }) => site === state)
  return standing === undefined || standing.release === null ? null : { release: standing.release, url: standing.url }
}

/** What is published in the directory of a state and of the country, with the contacts that may be told today. */
async function readServices(req: PayloadRequest, state: string, slugs: ReadonlyMap<string, string>): Promise<DeskService[]> {
  const date = today()
  const language = adminLanguage(req)
  const stored = await readStored(req.payload, 'organizations', {
    where: { and: [published, { state: { in: [nationalScope, state] } }] },
    req,
  })
  const services = stored.map((each) => {
    const organization = storedToOrganization(each, (id) => slugs.get(String(id)))
    const isNational = each.state === nationalScope
    const card = organizationToCard(organization, isNational ? 'national' : 'state', 'es', date)
    const role = { order: organizationRoles.indexOf(card.role), name: (language === 'en' ? en : es).roles[card.role] }
    const service: DeskService = {
      ...{ slug: card.slug, name: card.name.text, role: role.name, isNational, guides: organization.guides },
      contacts: card.contacts.map((contact) => toContact(contact, language)),
    }
    return { service, order: role.order }
  })
  return services
    .sort((a, b) => a.order - b.order || Number(a.service.isNational) - Number(b.service.isNational))
    .map(({ service }) => service)
}

function toContact({ label, href, note, provenance }: ContactLine, language: 'es' | 'en'): DeskService['contacts'][number] {
  const { directory } = language === 'en' ? en : es
  const { on } = provenance
  const date = on === undefined ? '' : formatDate(on, language)
  const isDay = on !== undefined && on.length > 7
  const standing =
    provenance.standing === 'verified'
      ? directory.verified[provenance.how]({ date })
      : on === undefined
        ? ''
        : `${(isDay ? directory.published : directory.publishedIn)({ by: provenance.by, date })} ${directory.notCalled}`
  return { label, standing, ...(href === undefined ? {} : { href }), ...(note === undefined ? {} : { note: note.text }) }
}

async function readToday(req: PayloadRequest): Promise<Desk['today']> {
  const where = ownOfToday(req.user)
  if (where === false) return []
  const { docs } = await req.payload.db.find<StoredInquiry>({
    ...{ collection: 'inquiries', where, sort: '-id', limit: 100, pagination: false },
  })
  return docs.map(({ id, state, topic, disposition, endedAt }) => ({
    ...{ id, state, topic: topic ?? null, disposition },
    endedAt: endedAt ? new Date(endedAt).toISOString() : null,
  }))
}

/** What the published danger cards say; those without a guide say nothing. */
async function readDangers(req: PayloadRequest, slugs: ReadonlyMap<string, string>): Promise<DeskDanger[]> {
  const stored = await readStored(req.payload, 'dangerCards', { where: published, req })
  return stored
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ guide, sentence, slug }) => {
      const said = sentence?.es
      const leadsTo = slugs.get(String(guide))
      return said && leadsTo !== undefined ? [{ slug, sentence: said, guide: leadsTo }] : []
    })
}
