import type { PayloadRequest, ServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { driftWords } from './driftWords.ts'
import { countDrifted, seesDrift } from './readDrifted.ts'
import { countTranslations } from './readTranslations.ts'

/** Leads from the menu to «Desfases», with how many there are, for who sees them. */
export async function DriftLink({ i18n, payload, user }: ServerProps) {
  if (!seesDrift(user)) return null
  const say = driftWords[adminLanguage({ i18n })]
  const req = { payload, user, i18n, context: {} } as unknown as PayloadRequest
  const count = (await countDrifted(req)) + (await countTranslations(req))
  return (
    <a className="nav__link drift-link" id="nav-drift" href={`${payload.config.routes.admin}/drift`}>
      <span className="nav__link-label">{say.title}</span>
      {count > 0 && (
        <span className="drift-link__count" title={say.count(count)}>
          {count}
        </span>
      )}
    </a>
  )
}
