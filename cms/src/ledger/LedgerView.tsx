import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { LedgerScreen } from './LedgerScreen.tsx'
import { readLedger, seesLedger, toLedgerQuery } from './readLedger.ts'

/** «Comprobaciones»: what is dated and sourced. Payload lets everybody into a view of one's own: who may see it is asked here. */
export async function LedgerView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/ledger`)}`)
  if (!seesLedger(req.user)) redirect(admin)
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
      <Gutter className="publication ledger">
        <main>
          <LedgerScreen
            language={adminLanguage(req)}
            initial={await readLedger(req, toLedgerQuery(new URLSearchParams(asked), req))}
          />
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
