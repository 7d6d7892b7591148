import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { FiguresTables } from './FiguresTables.tsx'
import { figuresWords } from './figuresWords.ts'
import { figuresPlaces, readFigures, seesFigures, toFiguresQuery } from './readFigures.ts'

/**
 * «Cifras»: what was asked and what was of use, beside the days before. A page and a form without scripts. Payload lets
 * everybody into a view of one's own: who may see it is asked here.
 */
export async function FiguresView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/figures`)}`)
  if (!seesFigures(req.user)) redirect(admin)
  const say = figuresWords[adminLanguage(req)]
  const asked = Object.entries(searchParams ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const query = toFiguresQuery(new URLSearchParams(asked), req)
  const figures = await readFigures(req, query).catch((err) => {
    req.payload.logger.error({ err, msg: 'No se pudieron leer las cifras.' })
    return undefined
  })
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
      <SetStepNav nav={[{ label: say.title }]} />
      <Gutter className="publication figures">
        <main>
          <h1>{say.title}</h1>
          <p className="publication__lead">{say.lead}</p>
          <form className="ledger__filters" action={`${admin}/figures`}>
            <label>
              {say.state}
              <select name="state" defaultValue={query.state}>
                <option value="">{say.allStates}</option>
                {figuresPlaces(req).map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {say.from}
              <input type="date" name="from" required defaultValue={query.from} />
            </label>
            <label>
              {say.until}
              <input type="date" name="until" required defaultValue={query.until} />
            </label>
            <button type="submit">{say.show}</button>
          </form>
          <p className="publication__quiet">{say.period}</p>
          {figures === undefined ? (
            <p role="alert" className="publication__warning">
              {say.lost} <a href={`${admin}/figures?${new URLSearchParams({ ...query })}`}>{say.again}</a>
            </p>
          ) : (
            <FiguresTables figures={figures} say={say} />
          )}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
