import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { SettingsError } from '../settings/SettingsError.ts'
import type { CmsSettings } from '../settings/settings.ts'
import { emailOff } from './emailOff.ts'

type MailSettings = Pick<CmsSettings, 'smtpUrl' | 'mailFrom' | 'serverUrl'>

/** Whether the CMS sends mail. */
export function sendsMail({ smtpUrl = '' }: Pick<CmsSettings, 'smtpUrl'>): boolean {
  return smtpUrl !== ''
}

/**
 * How the CMS sends mail: through the server at JUSTICIA_SMTP_URL, encrypted unless that is this very machine.
 * @throws {SettingsError} when a setting that goes with it is missing or wrong.
 */
export async function mailAdapter(settings: MailSettings): Promise<EmailAdapter> {
  if (!sendsMail(settings)) return emailOff
  const { smtpUrl = '', mailFrom = '', serverUrl } = settings
  if (serverUrl === '')
    throw new SettingsError('JUSTICIA_SMTP_URL necesita JUSTICIA_CMS_URL, la dirección que llevan los enlaces de los mensajes.')
  const { address, name } = parseSender(mailFrom)
  return nodemailerAdapter({
    defaultFromAddress: address,
    defaultFromName: name,
    transportOptions: { url: withEncryption(smtpUrl) } as never,
    // A server that is away is told when it is needed, not at each start.
    skipVerify: true,
  })
}

function withEncryption(smtpUrl: string): string {
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol))
    throw new SettingsError(
      'JUSTICIA_SMTP_URL no es la dirección de un servidor de correo. Escribe smtp://usuario:clave@servidor:587',
    )
  const url = new URL(smtpUrl)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol === 'smtp:' && !here) url.searchParams.set('requireTLS', 'true')
  for (const [patience, milliseconds] of [
    ['connectionTimeout', '15000'],
    ['greetingTimeout', '15000'],
    ['socketTimeout', '30000'],
  ] as const)
    if (!url.searchParams.has(patience)) url.searchParams.set(patience, milliseconds)
  return url.href
}

/** `cms@example.org` or `Justicia para Ti <cms@example.org>`. */
function parseSender(sender: string): { address: string; name: string } {
  const [, name = '', address = ''] = /^(?:(.*?)\s*<)?([^\s<>@]+@[^\s<>@]+)>?$/.exec(sender.trim()) ?? []
  if (address === '')
    throw new SettingsError(
      'JUSTICIA_MAIL_FROM no es un correo. Escribe el de quien envía los mensajes del CMS, por ejemplo cms@example.org',
    )
  return { address, name: name.replaceAll('"', '') || 'Justicia para Ti' }
}
