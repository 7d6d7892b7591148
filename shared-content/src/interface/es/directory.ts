import type { LawSubject } from '../../vocabulary/lawSubjects.ts'
import type { OrganizationRole } from '../../vocabulary/organizationRoles.ts'
import type { CheckWay } from '../../vocabulary/standings.ts'
import { inPlace, ofPlace } from '../inPlace.ts'

/** Strings of the sites' own in Spanish: who helps, laws, the glossary, the search and what is kept on the phone. */
export const directory = {
  directory: {
    lead: ({ place }: { place: string }) =>
      `Instituciones que atienden ${inPlace(place)}. Cada teléfono y dirección dice quién lo publicó o cuándo lo comprobamos.`,
    leadNational: 'Servicios para todo el país. Para ver quién atiende cerca de ti, elige tu estado.',
    /** Under contacts: who published them and when, and that nobody has rung; or how somebody checked, and when. */
    published: ({ by, date }: { by: string; date: string }) => `Publicado por ${by} el ${date}.`,
    /** Where the source gives only a month or a year. */
    publishedIn: ({ by, date }: { by: string; date: string }) => `Publicado por ${by} en ${date}.`,
    notCalled: 'No lo hemos llamado.',
    notCalledAny: 'No los hemos llamado.',
    verified: {
      call: ({ date }: { date: string }) => `Llamamos el ${date} y contestaron.`,
      visit: ({ date }: { date: string }) => `Fuimos el ${date}.`,
      letter: ({ date }: { date: string }) => `Nos lo confirmaron por escrito el ${date}.`,
    } satisfies Record<CheckWay, (values: { date: string }) => string>,
    /** Of a contact within a sentence, in parentheses. */
    factPublished: ({ date }: { date: string }) => `publicado: ${date}`,
    factChecked: ({ date }: { date: string }) => `comprobado: ${date}`,
    /** In a sentence, in place of a contact that may not be shown. */
    hiddenPhone: 'su teléfono (todavía por comprobar)',
    hiddenUrl: 'su página oficial (dirección todavía por comprobar)',
    hiddenEmail: 'su correo (todavía por comprobar)',
    /** Of a number that a link cannot dial: what to type. */
    dial: ({ number }: { number: string }) => `Marca ${number}`,
    /** Below cards of civil organizations: of few is it known that they charge nothing. */
    civilCost: 'Las organizaciones civiles no son del gobierno. Antes de aceptar su ayuda, pregunta si es gratis.',
    pendingName: 'Nombre por comprobar',
    /** The fold that names institutions without a contact, and how to find them. */
    silent: ({ count, place }: { count: number; place: string }) =>
      count === 1
        ? `Una institución ${ofPlace(place)} sin contacto comprobado`
        : `${count} instituciones ${ofPlace(place)} sin contacto comprobado`,
    silentHelp: 'Te pueden atender, pero todavía no comprobamos su teléfono. Pregunta al 911 dónde queda la más cercana.',
    onMap: ({ query }: { query: string }) => `Busca «${query}» en el mapa de tu teléfono`,
    mapQueries: {
      prosecutor: 'Ministerio Público',
      public_defender: 'Defensoría Pública',
      human_rights: 'Comisión de Derechos Humanos',
    } as Partial<Record<OrganizationRole, string>>,
    none: ({ role, place }: { role: string; place: string }) =>
      `Todavía no tenemos un dato comprobado ${inPlace(place)} sobre: ${role}.`,
    /** What to do where nobody is known for a role, or nobody can be reached: each stands alone. */
    instead: {
      emergency: 'Si hay peligro, llama al 911.',
      anonymous_report: 'Para avisar de un delito sin dar tu nombre, llama al 089.',
      prosecutor: 'Si el delito está pasando ahora, llama al 911.',
      public_defender: 'Pide tu defensa al Ministerio Público o al juez: deben darte una sin costo.',
      victims_commission: 'Pregunta por la asesoría jurídica gratuita a quien recibe tu denuncia.',
      human_rights: 'Si fue una autoridad federal, te atiende la Comisión Nacional de los Derechos Humanos.',
      womens_services: 'Si estás en peligro, llama al 911.',
      youth_protection: 'Si una niña, un niño o adolescente está en peligro, llama al 911.',
      search_commission: 'Si no encuentras a una persona, llama al 911 y repórtalo hoy mismo.',
      judiciary: 'Pregunta por tu juzgado a tu defensa o a tu asesoría jurídica.',
      interpreters: 'Pide tu intérprete a la autoridad que te atiende.',
      anti_discrimination: 'En todo el país atiende el Consejo Nacional para Prevenir la Discriminación.',
      journalist_protection:
        'En todo el país atiende el Mecanismo de Protección para Personas Defensoras de Derechos Humanos y Periodistas.',
      crisis_support: 'Si tu vida está en peligro, llama al 911.',
      civil_society:
        'Si eres víctima, en todo el país te orienta la Comisión Ejecutiva de Atención a Víctimas. Si una autoridad violó tus derechos, la Comisión Nacional de los Derechos Humanos.',
    } satisfies Record<OrganizationRole, string>,
    /** Where a state has nobody of its own for a role, above the national ones. */
    insteadNational: 'Te pueden atender estos servicios de todo el país:',
    nationalToo: 'En todo el país',
    kinds: {
      phone: 'Teléfono',
      whatsapp: 'WhatsApp',
      sms: 'Mensaje',
      website: 'Sitio',
      schedule: 'Horario',
      address: 'Dirección',
    },
    /** Before a number that no touch dials: one to write to, and a code to type. */
    untouched: { whatsapp: 'Escribe por WhatsApp al', phone: 'Marca' },
    byRole: 'Por tipo de ayuda',
  },

  /** Laws that each state has of its own. */
  stateLaws: {
    lead: ({ place }: { place: string }) =>
      `Leyes propias ${ofPlace(place)} que suelen importar en un caso penal. Toca el nombre de una para leer su texto.`,
    leadNational: 'Cada estado tiene su propio código penal y otras leyes. Elige el estado donde ocurrieron los hechos.',
    /** Where no law of the state may be named. */
    none: ({ place }: { place: string }) =>
      `Todavía no sabemos con certeza cómo se llaman el código penal y las demás leyes ${ofPlace(place)}.`,
    /** Of a law whose address has to be read again. */
    noAddress: 'Dirección por comprobar',
    missing: 'Las que nos faltan',
    missingLead: 'Todavía no sabemos con certeza cuál ley está vigente sobre:',
    ask: 'Pregúntalo a tu defensa, a tu asesoría jurídica o al congreso local.',
    unread: 'Solo reunimos nombres y direcciones. Antes de apoyarte en una ley, confirma que sea la vigente.',
    national: 'Las leyes de todo el país están al final de cada guía, en «Base legal».',
    subjects: {
      'codigo-penal': 'Código penal',
      victimas: 'Víctimas',
      mujeres: 'Violencia contra las mujeres',
      'violencia-familiar': 'Violencia familiar',
      desaparicion: 'Personas desaparecidas',
      fiscalia: 'Fiscalía',
      defensoria: 'Defensoría pública',
      'derechos-humanos': 'Derechos humanos',
      'justicia-civica': 'Justicia cívica',
    } satisfies Record<LawSubject, string>,
  },

  glossary: {
    lead: 'Las palabras que vas a oír, explicadas.',
    letters: 'Letras',
    usedIn: 'Dónde aparece',
    related: 'Palabras cercanas',
    back: 'Todo el glosario',
    fallback: 'Esta palabra todavía no está traducida. La mostramos en español.',
    empty: 'El glosario todavía no tiene palabras.',
  },

  search: {
    label: 'Cuéntalo con tus palabras',
    button: 'Buscar',
    idle: 'Escribe qué pasó. No hace falta usar palabras legales.',
    loading: 'Buscando…',
    /** `{n}` and `{q}` are replaced in the browser. */
    found: '{n} resultados para «{q}»',
    foundOne: '1 resultado para «{q}»',
    none: 'No encontramos nada con «{q}». Prueba con menos palabras o con otras.',
    error: 'El buscador no cargó. Revisa tu señal y vuelve a intentar, o elige una guía de la lista.',
    more: 'Ver más resultados',
    results: 'Resultados',
    popular: 'Empieza por estas guías',
    byAudience: 'Por situación',
    noScript: 'El buscador necesita JavaScript. Sin él, aquí están las guías.',
    danger: 'Si está pasando ahora',
    /** On the portal, above the states that a query names. */
    states: 'Sus instituciones, teléfonos y leyes, en el sitio de tu estado:',
    /** `{a}` was typed, `{b}` is searched for; `{w}` are words, `{d}` is a term, `{s}` the title of a section. */
    corrected: 'Buscamos «{b}» en lugar de «{a}».',
    doubt: 'No estamos seguros de haber entendido. Esto es lo más cercano.',
    unknown: 'Ninguna guía usa: {w}.',
    deadline: 'Tu plazo: {d}',
    part: 'Ir a «{s}»',
    word: 'Lo que significa',
    filter: 'Muéstrame lo que es para',
    all: 'Todo',
    wholeText: 'Buscar en todo el texto',
    wholeFound: '{n} páginas dicen «{q}»',
    wholeFoundOne: '1 página dice «{q}»',
    wholeNone: 'Ninguna página dice «{q}».',
    /** On a page from memory: of a result that this device does not keep, and below what was found. */
    away: 'necesita conexión',
    awayNote:
      'Sin conexión abren las guías guardadas en este teléfono. Lo que dice «necesita conexión» abre cuando vuelva la señal. Si hay peligro, llama al 911.',
  },

  moved: 'Abrir la página en su dirección de ahora',

  notFound: {
    gone: 'La retiramos: lo que decía ya no se publica aquí. Puedes buscar lo que necesitas o elegir una guía.',
    lead: 'La dirección cambió o tiene un error. Puedes buscar lo que necesitas o elegir una guía.',
  },

  offline: {
    lead: 'Si tu navegador lo permite, estas páginas se guardan en tu teléfono. Así puedes abrirlas sin señal y sin gastar datos.',
    emergency: 'Si hay peligro, llama al 911. La llamada no cuesta y no necesita internet.',
    same: 'Se guarda lo mismo para todas las personas. No se guarda qué páginas leíste.',
    more: 'Qué queda en tu teléfono y cómo borrarlo',
    kept: 'Lo que puedes abrir',
    /** `{date}` is replaced on the reader's device. */
    notice: {
      offline: 'Sin conexión.',
      slow: 'La señal es muy lenta.',
      down: 'El sitio no responde.',
      online: 'Ya hay conexión.',
      copy: 'Esta página es la copia guardada el {date}.',
      missing: 'La página que buscas no está guardada en este teléfono.',
      retry: 'Volver a intentar',
    },
    controls: {
      erase: 'Borrar lo guardado en este teléfono',
      erasing: 'Borrando…',
      erased: 'Listo. Se borró lo que este sitio guardó en este teléfono, y no se guardará otra vez.',
      eraseFailed: 'No se pudo borrar. Borra los datos de este sitio en los ajustes de tu navegador.',
      keep: 'Guardar en este teléfono',
      keeping: 'Guardando…',
      kept: 'Listo. Ya puedes abrir estas páginas sin señal.',
      failed: 'No se pudo guardar. Revisa tu señal y si a tu teléfono le queda espacio, y vuelve a intentar.',
    },
  },
}
