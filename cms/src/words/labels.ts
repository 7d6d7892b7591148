import type { PayloadRequest } from 'payload'

/** A label of the admin in its two languages. */
export type Label = Record<'es' | 'en', string>

/** Groups of the admin's menu. */
export const groups = {
  content: { es: 'Contenido', en: 'Content' },
  states: { es: 'Estados', en: 'States' },
  research: { es: 'Investigación', en: 'Research' },
  reference: { es: 'Referencia', en: 'Reference' },
  people: { es: 'Personas', en: 'People' },
} satisfies Record<string, Label>

/** The language in which an account works; Spanish unless it chose English. */
export function adminLanguage(req: { i18n?: Pick<PayloadRequest['i18n'], 'language'> }): keyof Label {
  return req.i18n?.language === 'en' ? 'en' : 'es'
}

/** A message in the language of the account that a request is of. */
export function inLanguageOf(req: Parameters<typeof adminLanguage>[0], label: Label): string {
  return label[adminLanguage(req)]
}
