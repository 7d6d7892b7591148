import type { EmailAdapter } from 'payload'
import { APIError } from 'payload'

export const mailOffMessage = 'El correo no está configurado. Pide una contraseña nueva a quien administra.'

/** Stands in until an e-mail server is configured: says so instead of pretending that a message was sent. */
export const emailOff: EmailAdapter = () => ({
  name: 'off',
  defaultFromAddress: 'cms@justicia.localhost',
  defaultFromName: 'Justicia para Ti',
  sendEmail: () => {
    throw new APIError(mailOffMessage, 503, null, true)
  },
})
