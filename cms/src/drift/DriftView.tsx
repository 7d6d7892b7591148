import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { adminLanguage } from '../words/labels.ts'
import { DriftCompare } from './DriftCompare.tsx'
import { DriftList } from './DriftList.tsx'
import type { DriftItem, DriftOverview } from './driftWork.ts'
import { readDrifted, seesDrift } from './readDrifted.ts'
import { readDriftedTexts } from './readDriftedTexts.ts'
import { readTranslations, readTranslationTexts, seesTranslations } from './readTranslations.ts'
import { TranslationCompare } from './TranslationCompare.tsx'
import { translatedKinds } from './translationDrift.ts'
import { translationAddress } from './translationWork.ts'

/**
 * «Desfases»: what a state says of a national section that has changed since, and translations whose
 * Spanish has; with `?variant=…&row=…`, or `?guides=…&section=…&language=…`, one of them side by side. Payload lets everybody into a view of one's own: who may see it is asked here.
 */
export async function DriftView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/drift`)}`)
  if (!seesDrift(req.user)) redirect(admin)
  const screen = await screenOf(req, searchParams ?? {})
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

type Asked = NonNullable<AdminViewServerProps['searchParams']>

async function screenOf(req: PayloadRequest, asked: Asked): Promise<ReactNode> {
  const language = adminLanguage(req)
  const kind = translatedKinds.find((known) => typeof asked[known] === 'string')
  if (kind !== undefined) {
    const place = { kind, id: String(asked[kind]), section: String(asked.section ?? ''), language: String(asked.language) }
    const texts = await readTranslationTexts(req, place)
    const address = translationAddress('', place)
    const next = (await readTranslations(req)).find((item) => translationAddress('', item) !== address) ?? null
    return <TranslationCompare key={address} {...{ language, next }} {...(texts === undefined ? {} : { texts })} />
  }
  const { variant, row } = asked
  const items = await readDrifted(req)
  if (typeof variant !== 'string') {
    const translations = seesTranslations(req.user) ? { translations: await readTranslations(req) } : {}
    return <DriftList {...{ language, overview: overviewOf(items, asked.state), ...translations }} />
  }
  const next = items.find((item) => !(String(item.variant) === variant && item.row === row)) ?? null
  const texts = typeof row === 'string' ? await readDriftedTexts(req, { variant, row }) : undefined
  return <DriftCompare key={`${variant} ${row}`} {...{ language, next }} {...(texts === undefined ? {} : { texts })} />
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
