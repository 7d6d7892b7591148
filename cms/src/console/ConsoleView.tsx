import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { answersChats, chatStates } from '../access/answersChats.ts'
import { attends } from '../access/inquiryText.ts'
import { supervisedStates } from '../access/roles.ts'
import { stateOptions } from '../fields/stateOptions.ts'
import { spokenIn } from '../inquiries/spokenIn.ts'
import { sideRequest } from '../requests/sideRequest.ts'
import { statesOf } from '../validation/statesOf.ts'
import { adminLanguage } from '../words/labels.ts'
import { ConsoleScreen } from './ConsoleScreen.tsx'

/** «Conversaciones». Payload lets everybody into a view of one's own: who may see it is asked here. */
export async function ConsoleView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/console`)}`)
  if (!answersChats(req.user)) redirect(admin)
  const language = adminLanguage(req)
  const all = statesOf(req)
  const names = new Map(stateOptions(all).map(({ label, value }) => [value, label[language]]))
  const states = all.map((state) => ({
    value: state.slug,
    label: names.get(state.slug) ?? state.slug,
    languages: spokenIn(state),
  }))
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
      <main className="console publication">
        <ConsoleScreen
          account={String(req.user.id)}
          accountNames={await namesOfStaff(req)}
          isSupervisor={supervisedStates(req.user).length > 0}
          mayNote={attends(req.user)}
          language={language}
          own={chatStates(req.user)}
          states={states.sort((a, b) => a.label.localeCompare(b.label, language))}
        />
      </main>
    </DefaultTemplate>
  )
}

/** What those are called who answer in the states that an account supervises, by id; nobody else is told of anybody. */
async function namesOfStaff(req: PayloadRequest): Promise<Record<string, string>> {
  const states = supervisedStates(req.user)
  if (states.length === 0) return {}
  const { docs } = await req.payload.find({
    ...{ collection: 'users', depth: 0, limit: 0, pagination: false, overrideAccess: true, req: sideRequest(req) },
    where: { and: [{ roles: { in: ['operator', 'supervisor'] } }, { states: { in: states } }] },
    select: { name: true },
  })
  return Object.fromEntries(docs.map(({ id, name }) => [String(id), name]))
}
