import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { attends } from '../access/inquiryText.ts'
import { attendedStates } from '../access/roles.ts'
import { stateOptions } from '../fields/stateOptions.ts'
import { statesOf } from '../validation/statesOf.ts'
import { adminLanguage } from '../words/labels.ts'
import { CallScreen } from './CallScreen.tsx'

/** «Nueva consulta»: the form of a call. Payload lets everybody into a view of one's own: who may see it is asked here. */
export function CallView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/call`)}`)
  if (!attends(req.user)) redirect(admin)
  const own = attendedStates(req.user)
  const language = adminLanguage(req)
  const states = stateOptions(statesOf(req))
    .filter(({ value }) => own.includes(value))
    .map(({ value, label }) => ({ value, label: label[language] }))
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
          <CallScreen language={language} states={states} />
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
