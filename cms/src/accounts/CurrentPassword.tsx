'use client'

import { PasswordField, useTranslation } from '@payloadcms/ui'

const words = {
  es: { label: 'Contraseña actual', help: 'Escríbela para cambiar tu contraseña o tu correo.' },
  en: { label: 'Current password', help: 'Needed to change your password or e-mail address.' },
}

/** Where people who change their own password or address type the present one. It is sent and not stored. */
export function CurrentPassword({ path }: { path: string }) {
  const { i18n } = useTranslation()
  const { label, help } = i18n.language === 'en' ? words.en : words.es
  return (
    <div>
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label }}
        path={path}
        validate={() => true}
      />
      <p className="field-description">{help}</p>
    </div>
  )
}
