import { daysAfter } from '@justicia/shared-content/content/factEnds'
import { formatDate } from '@justicia/shared-content/interface/formatDate'
import type { State } from '@justicia/shared-content/schema/state'
import type { ServerProps } from 'payload'
import { nationalOption } from '../fields/stateOptions.ts'
import { adminLanguage } from '../words/labels.ts'
import type { ExpiringContact } from './expiringContacts.ts'
import { readExpiring, seesExpiring } from './readExpiring.ts'

const words = {
  es: {
    title: 'Contactos que dejan de mostrarse',
    help: 'Vuelve a leer sus fuentes y escribe «Renovado el», o llama y márcalo como «Comprobado».',
    none: 'Ningún contacto publicado deja de mostrarse en los próximos 30 días.',
    gone: (day: string) => `Ya no se muestra desde el ${day}`,
    until: (day: string) => `Se muestra hasta el ${day}`,
  },
  en: {
    title: 'Contacts that will no longer be shown',
    help: 'Read their sources again and fill in “Renewed on”, or call and mark them “Verified”.',
    none: 'No published contact stops being shown in the next 30 days.',
    gone: (day: string) => `No longer shown since ${day}`,
    until: (day: string) => `Shown until ${day}`,
  },
}

/** On the first page of whoever renews contacts: those that are hidden or soon will be, the first to end first. */
export async function ExpiringContacts({ i18n, payload, user }: ServerProps) {
  if (!seesExpiring(user)) return null
  const language = adminLanguage({ i18n })
  const say = words[language]
  const contacts = await readExpiring(payload, user)
  const names = new Map((payload.config.custom.states as State[]).map(({ slug, short_name }) => [slug, short_name]))
  const placeOf = (state: string) => names.get(state) ?? nationalOption.label[language]
  const whenOf = ({ expiry, isExpired }: ExpiringContact) =>
    isExpired ? say.gone(formatDate(expiry, language)) : say.until(formatDate(daysAfter(expiry, -1), language))
  return (
    <section className="expiring-contacts">
      <h2>{say.title}</h2>
      {contacts.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.help}</p>
          <ol>
            {contacts.map((contact) => (
              <li key={`${contact.collection} ${contact.id} ${contact.label}`}>
                <a href={`${payload.config.routes.admin}/collections/${contact.collection}/${contact.id}`}>
                  {contact.name}: {contact.label}
                </a>{' '}
                <span>
                  {placeOf(contact.state)}. {whenOf(contact)}.
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
