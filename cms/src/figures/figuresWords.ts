import type { HitKind } from '@justicia/shared-content/measurement/hits'
import type { InquiryDimension } from '@justicia/shared-content/measurement/inquiryCounts'

const es = {
  title: 'Cifras',
  lead: 'Qué se preguntó y qué sirvió, contado por día, sin saber de quién. Son respuestas, búsquedas y consultas, no personas.',
  state: 'Estado',
  allStates: 'Todos los que puedes ver',
  from: 'Desde',
  until: 'Hasta',
  period: 'Escribe las fechas de un mes o de una campaña. Se comparan con los mismos días de antes.',
  show: 'Mostrar',
  compared: (from: string, until: string, earlier: string, later: string) =>
    `Del ${from} al ${until}, junto a los días anteriores: del ${earlier} al ${later}.`,
  lost: 'No se pudieron leer las cifras.',
  again: 'Intentar otra vez',
  none: 'En esos días no se contó nada.',
  noneWhy:
    'Las consultas se cuentan cuando alguien las anota. Lo de las páginas, solo si los sitios se construyen con un contador (JUSTICIA_COUNTER).',
  what: 'Qué',
  now: 'Estos días',
  before: 'Antes',
  change: 'Cambio',
  rest: (count: number) => (count === 1 ? 'Otra más' : `Otras ${count}`),
  inquiries: 'Consultas por teléfono y chat',
  pages: 'En los sitios',
  total: 'Todas',
  dimensions: { topic: 'Por tema', role: 'Quién preguntó', channel: 'Por dónde', language: 'En qué lengua' } satisfies Record<
    InquiryDimension,
    string
  >,
  kinds: {
    helped: 'Guías: «Sí, me sirvió»',
    'not-helped': 'Guías: «No me sirvió»',
    outcome: 'A qué respuesta llevaron las preguntas',
    'no-result': 'Búsquedas sin resultado, por lengua',
    visit: 'Páginas que se abrieron',
  } satisfies Record<HitKind, string>,
  channels: { phone: 'Teléfono', chat: 'Chat' },
  roles: { victimas: 'Víctima o su familia', acusados: 'Persona detenida o acusada, o su familia', terceros: 'Otra persona' },
  noData: 'Sin dato',
}

const en: typeof es = {
  title: 'Figures',
  lead: 'What was asked and what was of use, counted by day, without knowing of whom. They are answers, searches and inquiries, not people.',
  state: 'State',
  allStates: 'All that you may see',
  from: 'From',
  until: 'Until',
  period: 'Write the dates of a month or of a campaign. They are compared with as many days before.',
  show: 'Show',
  compared: (from, until, earlier, later) =>
    `From ${from} until ${until}, beside the days before: from ${earlier} until ${later}.`,
  lost: 'The figures could not be read.',
  again: 'Try again',
  none: 'Nothing was counted in those days.',
  noneWhy:
    'Inquiries are counted when somebody notes them. What happens on pages, only where the sites are built with a counter (JUSTICIA_COUNTER).',
  what: 'What',
  now: 'These days',
  before: 'Before',
  change: 'Change',
  rest: (count) => (count === 1 ? 'Another one' : `${count} others`),
  inquiries: 'Inquiries by telephone and chat',
  pages: 'On the sites',
  total: 'All',
  dimensions: { topic: 'By topic', role: 'Who asked', channel: 'By which way', language: 'In which language' },
  kinds: {
    helped: 'Guides: “Yes, it was useful”',
    'not-helped': 'Guides: “No, it was not”',
    outcome: 'Which answer the questions led to',
    'no-result': 'Searches without a result, by language',
    visit: 'Pages that were opened',
  },
  channels: { phone: 'Telephone', chat: 'Chat' },
  roles: {
    victimas: 'Victim or their family',
    acusados: 'Detained or accused person, or their family',
    terceros: 'Somebody else',
  },
  noData: 'Not noted',
}

/** What the screen of figures says, in the two languages of the admin. */
export const figuresWords = { es, en }
export type FiguresWords = typeof es
