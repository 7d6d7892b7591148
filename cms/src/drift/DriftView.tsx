import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { DriftCompare } from './DriftCompare.tsx'
import { DriftList } from './DriftList.tsx'
import type { DriftItem, DriftOverview } from './driftWork.ts'
import { readDrifted, seesDrift } from './readDrifted.ts'
import { readDriftedTexts } from './readDriftedTexts.ts'

/**
 * «Desfases»: what a state says of a national section that has changed since, and with `?variant=…&row=…` one of them side
 * by side. Payload lets everybody into a view of one's own: who may see it is asked here.
 */
export async function DriftView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/drift`)}`)
  if (!seesDrift(req.user)) redirect(admin)
  const [variant, row] = [searchParams?.variant, searchParams?.row]
  const language = adminLanguage(req)
  const items = await readDrifted(req)
  const next = items.find((item) => !(String(item.variant) === variant && item.row === row)) ?? null
  const texts = typeof variant === 'string' && typeof row === 'string' ? await readDriftedTexts(req, { variant, row }) : undefined
  const screen =
    typeof variant === 'string' ? (
      <DriftCompare key={`${variant} ${row}`} {...{ language, next }} {...(texts === undefined ? {} : { texts })} />
    ) : (
      <DriftList {...{ language, overview: overviewOf(items, searchParams?.state) }} />
    )
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      {...(searchParams === undefined ? {} : { searchParams })}
      payload={req.payload}
      permissions={permissions}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="drift">
        <main>{screen}</main>
      </Gutter>
    </DefaultTemplate>
  )
}

/** As many as anybody looks through. */
const mostShown = 200

function overviewOf(all: readonly DriftItem[], asked: unknown): DriftOverview {
  const names = new Map(all.map(({ state, place }) => [state, place]))
  const state = typeof asked === 'string' && names.has(asked) ? asked : ''
  const items = all.filter((item) => state === '' || item.state === state)
  const places = [...names].map(([slug, name]) => ({ slug, name })).sort((a, b) => a.name.localeCompare(b.name, 'es'))
  return { items: items.slice(0, mostShown), total: items.length, state, places }
}
