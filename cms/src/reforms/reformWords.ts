import type { Label } from '../words/labels.ts'
import type { RestingKind } from './Reform.ts'

const es = {
  title: 'Lo que la cita',
  unsaved: 'Guarda la reforma y aquí sale todo lo que cita sus artículos.',
  reading: 'Leyendo lo que cita estos artículos…',
  lost: 'No se pudo leer. Revisa tu conexión y vuelve a intentar.',
  again: 'Volver a intentar',
  days: (days: number) =>
    days > 1
      ? `Entra en vigor en ${days} días.`
      : days === 1
        ? 'Entra en vigor mañana.'
        : days === 0
          ? 'Entra en vigor hoy.'
          : 'Ya está en vigor.',
  left: (open: number, all: number) =>
    all === 0
      ? 'Nada cita estos artículos.'
      : open === 0
        ? 'Todo está revisado.'
        : `${open === 1 ? 'Falta' : 'Faltan'} ${open} de ${all} ${all === 1 ? 'documento' : 'documentos'}.`,
  articles: 'Los artículos, como están en «Leyes»',
  unknown: 'no está en «Leyes»: revisa la cita, o la ley se siembra de nuevo cuando se publique',
  fractions: (list: string) => `Fracciones: ${list}.`,
  kinds: {
    guides: 'Guía',
    variants: 'Variante',
    flows: 'Orientador',
    letters: 'Escrito',
    facts: 'Dato',
    terms: 'Palabra',
    dangerCards: 'Tarjeta de peligro',
    alerts: 'Aviso',
  } satisfies Record<RestingKind, string>,
  draft: 'borrador',
  columns: { document: 'Documento', citations: 'Cita', assignee: 'Le toca a', done: 'Revisado' },
  nobody: 'Nadie todavía',
  assign: (name: string) => `A quién le toca: ${name}`,
  finish: 'Ya lo revisé',
  finishName: (name: string) => `Ya lo revisé: ${name}`,
  reopen: 'Falta revisar',
  reopenName: (name: string) => `Falta revisar: ${name}`,
  done: (who: string, day: string) => `${who}, ${day}`,
  open: 'Por revisar',
  homeTitle: 'Reformas',
}

const en: typeof es = {
  title: 'What cites it',
  unsaved: 'Save the reform, and all that cites its articles is listed here.',
  reading: 'Reading what cites these articles…',
  lost: 'It could not be read. Look at your connection and try again.',
  again: 'Try again',
  days: (days) =>
    days > 1
      ? `In force in ${days} days.`
      : days === 1
        ? 'In force tomorrow.'
        : days === 0
          ? 'In force today.'
          : 'In force already.',
  left: (open, all) =>
    all === 0 ? 'Nothing cites these articles.' : open === 0 ? 'All is looked at.' : `${open} of ${all} left.`,
  articles: 'The articles, as “Laws” has them',
  unknown: 'not among “Laws”: look at the citation, or the law is seeded anew once it is published',
  fractions: (list) => `Fractions: ${list}.`,
  kinds: {
    guides: 'Guide',
    variants: 'Variant',
    flows: 'Question flow',
    letters: 'Letter',
    facts: 'Fact',
    terms: 'Word',
    dangerCards: 'Danger card',
    alerts: 'Alert',
  },
  draft: 'draft',
  columns: { document: 'Document', citations: 'Cites', assignee: 'For', done: 'Looked at' },
  nobody: 'Nobody yet',
  assign: (name) => `Who looks at: ${name}`,
  finish: 'I looked at it',
  finishName: (name) => `I looked at it: ${name}`,
  reopen: 'To be looked at',
  reopenName: (name) => `To be looked at: ${name}`,
  done: (who, day) => `${who}, ${day}`,
  open: 'To be looked at',
  homeTitle: 'Reforms',
}

/** What is said of reforms, in the two languages of the admin. */
export const reformWords: Record<keyof Label, typeof es> = { es, en }
