import type { PayloadRequest } from 'payload'
import { refusal } from '../words/refusal.ts'
import { seesLedger } from './readLedger.ts'

/** Refuses whoever neither renews contacts nor follows who does. */
export function refuseStrangers(req: PayloadRequest): void {
  if (!seesLedger(req.user))
    throw refusal(req, 403, { es: 'Tu cuenta no comprueba contactos.', en: 'Your account does not check contacts.' })
}
