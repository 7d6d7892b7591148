import type { Endpoint } from 'payload'
import { refusal } from '../words/refusal.ts'
import { readExpiring, seesExpiring } from './readExpiring.ts'

/** GET /api/expiring-contacts: `{ "docs": [...] }`, what the account's first page lists. 403 for who renews nothing. */
export const expiringEndpoint: Endpoint = {
  path: '/expiring-contacts',
  method: 'get',
  handler: async (req) => {
    if (!seesExpiring(req.user))
      throw refusal(req, 403, {
        es: 'Tu cuenta no renueva contactos.',
        en: 'Your account does not renew contacts.',
      })
    return Response.json({ docs: await readExpiring(req.payload, req.user) })
  },
}
