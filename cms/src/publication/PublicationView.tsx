import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { PublicationScreen } from './PublicationScreen.tsx'
import { readPublication, seesPublication } from './readPublication.ts'

/** «Publicación»: what each site shows. Payload lets everybody into a view of one's own: who may see it is asked here. */
export async function PublicationView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/publication`)}`)
  if (!seesPublication(req.user)) redirect(admin)
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
      <Gutter className="publication">
        <main>
          <PublicationScreen language={adminLanguage(req)} initial={await readPublication(req)} now={new Date().toISOString()} />
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
