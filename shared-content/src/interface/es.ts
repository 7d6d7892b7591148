import type { Audience } from '../vocabulary/audiences.ts'
import type { LawSubject } from '../vocabulary/lawSubjects.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import type { CheckWay } from '../vocabulary/standings.ts'
import { inPlace, ofPlace } from './inPlace.ts'

/** Every string of the sites' own, in Spanish. Functions take what varies; none of them may return markup. */
export const es = {
  siteName: 'Justicia para Ti',
  slogan: 'Qué hacer en un proceso penal, paso a paso',

  audiences: {
    victimas: {
      name: 'Víctimas',
      door: 'Fui víctima de un delito',
      summary: 'Denunciar, pedir protección y que te reparen el daño.',
    },
    acusados: {
      name: 'Personas detenidas o acusadas',
      door: 'Me detuvieron o me acusan',
      summary: 'Tus derechos, tu defensa gratuita y qué sigue.',
    },
    terceros: {
      name: 'Testigos y familiares',
      door: 'Es por alguien más, o vi algo',
      summary: 'Si ayudas a un familiar, si eres testigo o si llegó la policía.',
    },
    proceso: {
      name: 'El proceso',
      door: 'Quiero entender el proceso',
      summary: 'Las etapas, las audiencias y quién es quién.',
    },
    grupos: {
      name: 'Atención diferenciada',
      door: 'Necesito una atención distinta',
      summary: 'Mujeres, niñez, pueblos indígenas, personas migrantes y otros grupos.',
    },
  } satisfies Record<Audience, { name: string; door: string; summary: string }>,

  roles: {
    emergency: 'Emergencias',
    anonymous_report: 'Denuncia anónima',
    prosecutor: 'Fiscalía',
    public_defender: 'Defensoría pública',
    victims_commission: 'Atención a víctimas',
    human_rights: 'Derechos humanos',
    womens_services: 'Atención a mujeres',
    youth_protection: 'Protección de niñas, niños y adolescentes',
    search_commission: 'Búsqueda de personas',
    judiciary: 'Poder Judicial',
    interpreters: 'Intérpretes y traductores',
    anti_discrimination: 'Contra la discriminación',
    journalist_protection: 'Protección a periodistas y personas defensoras',
    crisis_support: 'Líneas de ayuda',
    civil_society: 'Organizaciones civiles',
  } satisfies Record<OrganizationRole, string>,

  /** Titles and descriptions of the pages that the planner makes; `place` is the site's name. */
  pages: {
    home: {
      title: 'Qué hacer en un proceso penal',
      description: (place: string) =>
        `Orientación gratuita sobre el proceso penal ${inPlace(place)}: qué hacer, en qué plazo y quién te ayuda, en palabras claras.`,
    },
    portalHome: {
      title: 'Elige tu estado',
      description: 'Orientación gratuita sobre el proceso penal en los 32 estados de México, paso a paso y en palabras claras.',
    },
    guides: {
      title: 'Guías',
      description: (place: string) =>
        `Todas las guías sobre el proceso penal ${inPlace(place)}: qué hacer, plazos, derechos y ayuda gratuita.`,
    },
    flows: {
      title: 'Oriéntame',
      description: (place: string) =>
        `Responde unas preguntas y te decimos qué hacer ${inPlace(place)}, en qué plazo y quién te ayuda gratis.`,
    },
    audience: {
      description: (name: string, place: string) => `${name}: guías sobre el proceso penal ${inPlace(place)}, paso a paso.`,
    },
    letters: {
      title: 'Escritos',
      description: (place: string) =>
        `Textos listos para llenar, imprimir y entregar ${inPlace(place)}: amparo urgente, copias de tu carpeta, intérprete y más.`,
    },
    glossary: {
      title: 'Glosario',
      description: (place: string) => `Las palabras del proceso penal ${inPlace(place)}, explicadas en lenguaje claro.`,
    },
    directory: {
      title: 'Quién ayuda',
      description: (place: string) =>
        `Quién atiende ${inPlace(place)}: fiscalía, defensoría pública, atención a víctimas, organizaciones civiles y más.`,
    },
    stateLaws: {
      title: (place: string) => `Leyes ${ofPlace(place)}`,
      titleNational: 'Leyes de tu estado',
      description: (place: string) =>
        `El código penal y otras leyes ${ofPlace(place)}: cómo se llaman y dónde leer su texto oficial.`,
      descriptionNational: 'El código penal y otras leyes de cada uno de los 32 estados: elige el tuyo.',
    },
    search: {
      title: 'Buscar',
      description: (place: string) => `Busca con tus palabras en las guías y el glosario de Justicia para Ti ${inPlace(place)}.`,
    },
    notFound: {
      title: 'Esta página no existe',
      description: 'La dirección cambió o tiene un error. Aquí puedes buscar o elegir una guía.',
    },
    offline: {
      title: 'Para leer sin señal',
      description: (place: string) =>
        `Las páginas de Justicia para Ti ${inPlace(place)} que se guardan en tu teléfono para abrirlas sin señal.`,
    },
    acerca: {
      title: 'Acerca de Justicia para Ti',
      description: (place: string) => `Qué es Justicia para Ti ${inPlace(place)}, de dónde viene y qué no es.`,
    },
    'como-lo-hacemos': {
      title: 'Cómo lo hacemos',
      description: (place: string) =>
        `Cómo se escriben, se revisan y se corrigen las guías de Justicia para Ti ${inPlace(place)}.`,
    },
    accesibilidad: {
      title: 'Accesibilidad',
      description: (place: string) =>
        `Cómo está hecho el sitio de Justicia para Ti ${inPlace(place)} para que cualquier persona pueda usarlo.`,
    },
    privacidad: {
      title: 'Privacidad',
      description: (place: string) =>
        `Este sitio de Justicia para Ti ${inPlace(place)} no usa cookies, no te pide datos y no sigue lo que haces.`,
    },
    'si-revisan-tu-telefono': {
      title: 'Si alguien revisa tu teléfono',
      description: (place: string) =>
        `Qué borra y qué no borra «Salir rápido» en el sitio de Justicia para Ti ${inPlace(place)}, y cómo dejar menos rastro.`,
    },
    seguridad: {
      title: 'Seguridad del sitio',
      description: (place: string) => `Cómo avisar de una falla de seguridad en el sitio de Justicia para Ti ${inPlace(place)}.`,
    },
  },

  nav: {
    label: 'Principal',
    home: 'Inicio',
    guides: 'Guías',
    directory: 'Quién ayuda',
    glossary: 'Glosario',
    search: 'Buscar',
    skip: 'Ir al contenido',
    breadcrumbs: 'Estás aquí',
    languages: 'Idioma',
    footer: 'Sobre este sitio',
    allStates: 'Los 32 estados de México',
    otherState: (place: string) => `¿No es ${inPlace(place)}? Elige otro estado`,
    /** After the state's name, in the line of the way back; what follows is shown when it is opened. */
    wrongState: '¿otro estado?',
    neighbours: '¿Pasó en otro estado? Abre esta misma página en:',
    everyState: 'Los 32 estados',
    /** On the portal's pages: opens the list of the states, each leading to the same page there. */
    sameInState: 'Lee esta página para tu estado',
    sameInStateWhy: 'Lo que debes hacer es igual en todo el país. Cambia quién te atiende y dónde.',
  },

  urgent: {
    label: 'Si es urgente',
    call: 'Llama al 911',
    detained: 'Detuvieron a alguien',
    detainedShort: 'Detención',
  },
  exit: {
    label: 'Salir rápido',
    hint: 'Cierra esta página y abre otra. También puedes oprimir y soltar la tecla Mayúsculas tres veces seguidas.',
  },

  home: {
    question: '¿Qué te pasó?',
    promise: 'Te decimos qué hacer.',
    lead: (place: string) => `Orientación gratuita sobre el proceso penal ${inPlace(place)}, en palabras claras.`,
    doors: 'Empieza por aquí',
    urgent: 'Lo más urgente',
    process: 'Para entender',
    groups: 'Atención diferenciada',
    allGuides: 'Ver todas las guías',
    allOf: (name: string) => `Ver todo: ${name}`,
    guideCount: (n: number) => (n === 1 ? '1 guía' : `${n} guías`),
    helpTitle: '¿Quién te ayuda gratis?',
    help: (place: string) => `Defensoría pública, atención a víctimas y derechos humanos ${inPlace(place)}.`,
  },
  portal: {
    question: '¿En qué estado pasó?',
    lead: 'El proceso penal es el mismo en todo el país. Quién te atiende cambia. Elige el estado donde ocurrieron los hechos.',
    place: 'Escribe tu estado o tu ciudad',
    go: 'Ir',
    /** What is shown under the field while somebody types. */
    none: 'No conocemos ese lugar. Elige el estado en la lista.',
    list: 'Los 32 estados',
    fallback: 'Si el sitio de tu estado no abre, lee las guías para todo el país, más abajo.',
    orMap: 'O tócalo en el mapa',
    map: 'Mapa de México: elige un estado',
    national: 'Guías para todo el país',
  },

  guide: {
    contents: 'En esta guía',
    legalBasis: 'Base legal',
    textReadUntil: (date: string) => `texto leído hasta la reforma del ${date}`,
    textReadOriginal: 'texto leído como se publicó',
    written: (date: string) => `Escrita el ${date}.`,
    publishedBy: (name: string) => `Quién publica: ${name}.`,
    mistake: '¿Ves un error? Avísanos',
    reviewPending: 'Todavía no la ha revisado una persona abogada.',
    reviewApproved: (by: string, date: string) => `Revisión jurídica: ${by}, ${date}.`,
    reviewNext: (date: string) => `Próxima revisión: ${date}`,
    related: 'También te puede servir',
    onlyIn: (place: string) => `Solo ${inPlace(place)}`,
    fallback: 'Esta guía todavía no está traducida. La mostramos en español.',
    fallbackPart: 'Esta parte todavía no está traducida. La mostramos en español.',
    outdated: 'El texto en español de esta parte es más reciente que esta traducción.',
    callouts: { nota: 'Nota', aviso: 'Aviso', peligro: 'Peligro' },
    print: 'Imprimir',
    copyText: 'Copiar el texto',
    textCopied: 'Texto copiado',
    copy: 'Copiar el enlace',
    copied: 'Enlace copiado',
    notAllowed: 'Tu navegador no lo permitió. Puedes seleccionar el texto y copiarlo.',
    share: 'Compartir',
    empty: 'Todavía no hay guías en esta parte. Mira todas las guías o usa el buscador.',
  },

  flow: {
    lead: 'Responde unas preguntas y te decimos qué hacer, en qué plazo y quién te ayuda. Elige lo que más se parece a tu caso.',
    entrance: '¿No sabes por dónde empezar?',
    entranceLead: 'Responde unas preguntas.',
    private: 'No guardamos tus respuestas.',
    trail: 'Tus respuestas',
    trailStart: 'Tus primeras respuestas',
    change: 'Para cambiar una respuesta, elige su pregunta.',
    restart: 'Empezar de nuevo',
    other: '¿Tu caso no está aquí?',
    otherFlows: 'Otras preguntas',
    now: 'Qué hacer ahora',
    goOn: 'Sigue con esta guía',
    deadlines: 'Plazos',
    services: 'Quién te ayuda gratis',
    fallback: 'Estas preguntas no tienen una traducción al día. Las mostramos en español.',
    inSearch: 'Te orienta con preguntas',
  },

  /** Letters to fill and hand in. */
  letters: {
    lead: 'Textos listos para llenar, imprimir o copiar a mano, y entregar. Son gratis y no necesitas registrarte.',
    ready: 'Escrito listo para llenar',
    use: 'Así se usa',
    fill: 'Llena lo que sepas. Lo demás déjalo en blanco.',
    private: 'Lo que escribes no sale de tu aparato y no se guarda: al salir de esta página se borra.',
    copies: 'Imprime dos hojas iguales, o copia el texto a mano dos veces. Firma las dos.',
    handIn: 'Dónde se entrega',
    askBack: 'Qué pedir de vuelta',
    attach: 'Qué llevar',
    notes: 'Antes de entregarlo',
    restsOn: 'Se apoya en:',
    fallback: 'Los escritos están en español, para que los entregues tal como están.',
    toFill: 'Escrito para llenar',
    sign: 'Firma o huella de quien lo pide',
    received: 'Recibió: sello, nombre, fecha y hora',
    free: 'Formato gratuito de Justicia para Ti. No es asesoría legal.',
    inSearch: 'Escrito listo para llenar',
    pending: 'Revisión jurídica pendiente: todavía no lo ha revisado una persona abogada.',
  },

  /** Of the easy-read version of this language, and of the pages that lead to it. */
  easyRead: {
    title: 'Guías en lectura fácil',
    description: (place: string) =>
      `Guías cortas sobre el proceso penal ${inPlace(place)}, con frases cortas y palabras de todos los días.`,
    what: 'Estas guías tienen frases cortas y palabras de todos los días. Dicen lo más importante.',
    howTitle: 'Cómo están hechas',
    pending: 'Versión en lectura fácil, pendiente de validación con lectores.',
    pendingWhy:
      'La lectura fácil pide que la revisen personas a las que les cuesta leer. Eso todavía no se hace con estas guías.',
    full: 'Lee la guía completa',
    fullShort: 'Guía completa',
    fullToo: 'Cada una te lleva a la guía completa, que dice más.',
    onlyInFull: 'Esto solo está en la guía completa:',
    moreHere: (place: string) => `Sobre esto hay algo más que saber ${inPlace(place)}.`,
    outdated: 'Esta parte cambió en la guía completa. Léela ahí también.',
    link: 'Guías en lectura fácil',
    inSearch: 'En lectura fácil',
  },

  /** Reading aloud, and the panel of text size and contrast. */
  reading: {
    label: 'Leer y ver',
    size: 'Tamaño de letra',
    sizes: { normal: 'Normal', large: 'Grande', larger: 'Muy grande', largest: 'Enorme' },
    contrast: 'Contraste',
    contrasts: { normal: 'Normal', high: 'Alto' },
    /** Articles of law behind the sentences. */
    cites: 'Artículos de ley',
    citesShown: { touched: 'Al tocar §', always: 'Siempre a la vista' },
    kept: 'Tu navegador recuerda estos cambios, solo en este aparato.',
    reset: 'Quitar mis cambios',
    listen: 'Escuchar',
    pause: 'Pausa',
    resume: 'Seguir',
    stop: 'Detener',
  },

  directory: {
    lead: (place: string) =>
      `Instituciones que atienden ${inPlace(place)}. Cada teléfono y dirección dice quién lo publicó o cuándo lo comprobamos.`,
    leadNational: 'Servicios para todo el país. Para ver quién atiende cerca de ti, elige tu estado.',
    /** Under contacts: who published them and when, and that nobody has rung; or how somebody checked, and when. */
    published: (by: string, date: string) => `Publicado por ${by} el ${date}.`,
    /** Where the source gives only a month or a year. */
    publishedIn: (by: string, date: string) => `Publicado por ${by} en ${date}.`,
    notCalled: 'No lo hemos llamado.',
    notCalledAny: 'No los hemos llamado.',
    verified: {
      call: (date: string) => `Llamamos el ${date} y contestaron.`,
      visit: (date: string) => `Fuimos el ${date}.`,
      letter: (date: string) => `Nos lo confirmaron por escrito el ${date}.`,
    } satisfies Record<CheckWay, (date: string) => string>,
    /** Of a contact within a sentence, in parentheses. */
    factPublished: (date: string) => `publicado: ${date}`,
    factChecked: (date: string) => `comprobado: ${date}`,
    /** In a sentence, in place of a contact that may not be shown. */
    hiddenPhone: 'su teléfono (todavía por comprobar)',
    hiddenUrl: 'su página oficial (dirección todavía por comprobar)',
    hiddenEmail: 'su correo (todavía por comprobar)',
    /** Of a number that a link cannot dial: what to type. */
    dial: (number: string) => `Marca ${number}`,
    /** Below cards of civil organizations: of few is it known that they charge nothing. */
    civilCost: 'Las organizaciones civiles no son del gobierno. Antes de aceptar su ayuda, pregunta si es gratis.',
    pendingName: 'Nombre por comprobar',
    /** The fold that names institutions without a contact, and how to find them. */
    silent: (count: number, place: string) =>
      count === 1
        ? `Una institución ${ofPlace(place)} sin contacto comprobado`
        : `${count} instituciones ${ofPlace(place)} sin contacto comprobado`,
    silentHelp: 'Te pueden atender, pero todavía no comprobamos su teléfono. Pregunta al 911 dónde queda la más cercana.',
    onMap: (query: string) => `Busca «${query}» en el mapa de tu teléfono`,
    mapQueries: {
      prosecutor: 'Ministerio Público',
      public_defender: 'Defensoría Pública',
      human_rights: 'Comisión de Derechos Humanos',
    } as Partial<Record<OrganizationRole, string>>,
    none: (role: string, place: string) => `Todavía no tenemos un dato comprobado ${inPlace(place)} sobre: ${role}.`,
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
    lead: (place: string) =>
      `Leyes propias ${ofPlace(place)} que suelen importar en un caso penal. Toca el nombre de una para leer su texto.`,
    leadNational: 'Cada estado tiene su propio código penal y otras leyes. Elige el estado donde ocurrieron los hechos.',
    /** Where no law of the state may be named. */
    none: (place: string) => `Todavía no sabemos con certeza cómo se llaman el código penal y las demás leyes ${ofPlace(place)}.`,
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
  },

  notFound: {
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

  /** Indigenous languages of a state, each with a card to show. */
  tongues: {
    title: (place: string) => `Lenguas que se hablan ${inPlace(place)}`,
    lead: 'Tienes derecho a intérprete, gratis, aunque hables español. Toca tu lengua y enseña la pantalla.',
    /** Shown to an authority: in Spanish on every page. */
    card: (tongue: string) => `Soy indígena. Hablo ${tongue}. Pido intérprete de mi lengua (CNPP, art. 45).`,
    other: '¿Hablas otra lengua? Di cuál y de qué pueblo es. Tienes el mismo derecho.',
  },

  /** Terms of law, told apart by who must act. */
  deadlines: {
    reader: 'Lo que te toca a ti',
    authority: 'Lo que debe cumplir la autoridad, y otros plazos',
    counting:
      'Para que no se te pase, aquí contamos todos los días, también los fines de semana y los días de fiesta. Si el último cae en sábado o domingo, hazlo el viernes.',
    sameDay: 'Hazlo el mismo día.',
    fromMonday: (weekday: string) => `Si fue un lunes, tu último día seguro es el ${weekday}.`,
    countDays: (n: number) => `Ese día es el día 1. No pases del día ${n}.`,
    countMonths: (n: number) => (n === 1 ? 'Cuenta un mes y quita un día.' : `Cuenta ${n} meses y quita un día.`),
    ask: '¿Qué día fue?',
    last: 'Tu último día seguro:',
    past: 'Ese día ya pasó. Pide ayuda hoy mismo: a veces hay excepciones.',
  },

  /** Lengths of time. */
  duration: {
    now: 'De inmediato',
    minutes: (n: number) => (n === 1 ? '1 minuto' : `${n} minutos`),
    hours: (n: number) => (n === 1 ? '1 hora' : `${n} horas`),
    days: (n: number) => (n === 1 ? '1 día' : `${n} días`),
    workingDays: (n: number) => (n === 1 ? '1 día hábil' : `${n} días hábiles`),
    weeks: (n: number) => (n === 1 ? '1 semana' : `${n} semanas`),
    months: (n: number) => (n === 1 ? '1 mes' : `${n} meses`),
    years: (n: number) => (n === 1 ? '1 año' : `${n} años`),
  },

  /** Parts of a citation of law: «Constitución, art. 20, apdo. B, fr. II». */
  citation: {
    constitution: 'Constitución',
    short: {
      article: 'art.',
      articles: 'arts.',
      section: 'apdo.',
      fraction: 'fr.',
      clause: 'inciso',
      paragraph: 'párr.',
      and: 'y',
    },
    long: {
      article: 'artículo',
      articles: 'artículos',
      section: 'apartado',
      fraction: 'fracción',
      clause: 'inciso',
      paragraph: 'párrafo',
      and: 'y',
    },
  },

  /** Beside a link whose words are not translated. */
  inSpanish: 'En español',
  /** On pages of a language whose interface is not complete. */
  partial: 'Algunas partes de esta página todavía no están traducidas. Las mostramos en español.',

  /** On the pages about the site. */
  publisher: {
    by: 'Este sitio lo publica',
    unnamed:
      'Todavía no decimos aquí qué institución o persona publica esta versión. Cuando esté decidido, estará en esta página.',
    write: 'Para avisar de un error del sitio:',
    noAddress:
      'Todavía no tenemos un correo ni otra forma de recibir avisos. Cuando la haya, estará aquí y al pie de cada página.',
  },

  footer: {
    disclaimer: 'Esto es orientación, no asesoría legal, y no es un lugar para presentar denuncias.',
    report: 'Cómo y dónde presentar una denuncia',
    watched: '¿Alguien puede revisar tu teléfono?',
    watchedLink: 'Cómo dejar menos rastro',
    /** Only where whoever publishes has given an address. */
    mistake: '¿Ves un error en esta página?',
    tellUs: 'Avísanos',
    mistakeSubject: (title: string, place: string, path: string) => `Error en «${title}» (${place}): ${path}`,
    /** Where a form is used, which is not told the page. */
    mistakePage: (path: string, place: string) => `Di qué página es: ${path}, ${place}.`,
    mistakeCare:
      'No cuentes tu caso ni mandes datos tuyos o de otras personas: aquí nadie lo tramita. No escribas desde un teléfono o un correo que otra persona revisa.',
    license: 'El contenido puede copiarse con crédito (CC BY 4.0).',
  },
}

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widened<T[K]> }

/** The shape that every language must fill. */
export type InterfaceText = Widened<typeof es>
