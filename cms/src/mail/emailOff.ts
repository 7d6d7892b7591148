import type { EmailAdapter } from 'payload'
import type { Label } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'

export const mailOff: Label = {
  es: 'El correo no está configurado. Pide una contraseña nueva a quien administra.',
  en: 'No mail is set up. Ask an administrator for a new password.',
}

/** Stands in until an e-mail server is configured: says so instead of pretending that a message was sent. */
export const emailOff: EmailAdapter = () => ({
  name: 'off',
  defaultFromAddress: 'cms@justicia.localhost',
  defaultFromName: 'Justicia para Ti',
  sendEmail: () => {
    // Requests are refused before, in the language of whoever asks.
    throw refusal({}, 503, mailOff)
  },
})
