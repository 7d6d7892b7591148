import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { DriftCompare } from './DriftCompare.tsx'
import { DriftList } from './DriftList.tsx'
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
  const texts = typeof variant === 'string' && typeof row === 'string' ? await readDriftedTexts(req, { variant, row }) : undefined
  const screen =
    typeof variant === 'string' ? (
      <DriftCompare key={`${variant} ${row}`} {...{ language, items }} {...(texts === undefined ? {} : { texts })} />
    ) : (
      <DriftList {...{ language, items }} />
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
