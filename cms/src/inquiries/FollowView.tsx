import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { followsInquiries } from '../access/inquiryText.ts'
import { adminLanguage } from '../words/labels.ts'
import { FollowScreen } from './FollowScreen.tsx'
import { readFollowed, toFollowQuery } from './readFollowed.ts'

/** «Consultas»: what was asked. Payload lets everybody into a view of one's own: who may see it is asked here. */
export async function FollowView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/inquiries`)}`)
  if (!followsInquiries(req.user)) redirect(admin)
  const asked = Object.entries(searchParams ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
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
      <Gutter className="publication call">
        <main>
          <FollowScreen
            language={adminLanguage(req)}
            initial={await readFollowed(req, toFollowQuery(new URLSearchParams(asked), req))}
          />
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
