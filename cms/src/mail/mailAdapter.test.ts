import { expect, it } from 'vitest'
import { mailAdapter } from './mailAdapter.ts'

const whole = {
  smtpUrl: 'smtp://u:clave@mail.example.org:587',
  mailFrom: 'cms@example.org',
  serverUrl: 'https://cms.example.org',
}

it.each([
  [{ serverUrl: '' }, /^JUSTICIA_SMTP_URL necesita JUSTICIA_CMS_URL/],
  [{ mailFrom: '' }, /^JUSTICIA_MAIL_FROM no es un correo/],
  [{ mailFrom: 'Justicia para Ti' }, /^JUSTICIA_MAIL_FROM no es un correo/],
  [{ smtpUrl: 'mail.example.org' }, /^JUSTICIA_SMTP_URL no es la dirección/],
  [{ smtpUrl: 'https://u:clave@mail.example.org' }, /^JUSTICIA_SMTP_URL no es la dirección/],
])('says which setting is missing or wrong, and not the password: %j', async (wrong, message) => {
  const attempt = mailAdapter({ ...whole, ...wrong })
  await expect(attempt).rejects.toThrow(message)
  await expect(attempt).rejects.not.toThrow(/mail\.example|u:clave/)
})

it('takes a sender with and without a name', async () => {
  const from = async (mailFrom: string) => {
    const { defaultFromAddress, defaultFromName } = (await mailAdapter({ ...whole, mailFrom }))({ payload: {} as never })
    return [defaultFromName, defaultFromAddress]
  }
  expect(await from('cms@example.org')).toEqual(['Justicia para Ti', 'cms@example.org'])
  expect(await from('"Fiscalía" <cms@example.org>')).toEqual(['Fiscalía', 'cms@example.org'])
})
