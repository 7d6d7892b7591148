import { inPlace } from '../inPlace.ts'

/** Strings of the sites' own in Spanish: languages, times and citations of law, who publishes, and the foot of each page. */
export const law = {
  /** Indigenous languages of a state, each with a card to show. */
  tongues: {
    title: ({ place }: { place: string }) => `Lenguas que se hablan ${inPlace(place)}`,
    lead: 'Tienes derecho a intérprete, gratis, aunque hables español. Toca tu lengua y enseña la pantalla.',
    /** High on the home page where many speak one: the most spoken of them, in one line. */
    ask: ({ tongues }: { tongues: string }) => `¿Hablas ${tongues}…?`,
    show: 'Pide intérprete, gratis',
    rights: 'Tus derechos',
    /** Shown to an authority: in Spanish on every page. */
    card: ({ tongue }: { tongue: string }) => `Soy indígena. Hablo ${tongue}. Pido intérprete de mi lengua (CNPP, art. 45).`,
    other: '¿Hablas otra lengua? Di cuál y de qué pueblo es. Tienes el mismo derecho.',
  },

  /** Terms of law, told apart by who must act. */
  deadlines: {
    reader: 'Lo que te toca a ti',
    authority: 'Lo que debe cumplir la autoridad, y otros plazos',
    counting:
      'Para que no se te pase, aquí contamos todos los días, también los fines de semana y los días de fiesta. Si el último cae en sábado o domingo, hazlo el viernes.',
    sameDay: 'Hazlo el mismo día.',
    fromMonday: ({ weekday }: { weekday: string }) => `Si fue un lunes, tu último día seguro es el ${weekday}.`,
    countDays: ({ n }: { n: number }) => `Ese día es el día 1. No pases del día ${n}.`,
    countMonths: ({ n }: { n: number }) => (n === 1 ? 'Cuenta un mes y quita un día.' : `Cuenta ${n} meses y quita un día.`),
    ask: '¿Qué día fue?',
    last: 'Tu último día seguro:',
    past: 'Ese día ya pasó. Pide ayuda hoy mismo: a veces hay excepciones.',
  },

  /** Lengths of time. */
  duration: {
    now: 'De inmediato',
    minutes: ({ n }: { n: number }) => (n === 1 ? '1 minuto' : `${n} minutos`),
    hours: ({ n }: { n: number }) => (n === 1 ? '1 hora' : `${n} horas`),
    days: ({ n }: { n: number }) => (n === 1 ? '1 día' : `${n} días`),
    workingDays: ({ n }: { n: number }) => (n === 1 ? '1 día hábil' : `${n} días hábiles`),
    weeks: ({ n }: { n: number }) => (n === 1 ? '1 semana' : `${n} semanas`),
    months: ({ n }: { n: number }) => (n === 1 ? '1 mes' : `${n} meses`),
    years: ({ n }: { n: number }) => (n === 1 ? '1 año' : `${n} años`),
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

  /** On every page of a site that is shown to be tried. */
  pilot: {
    title: 'Sitio a prueba.',
    text: 'Todavía lo estamos revisando y puede cambiar.',
  },

  /** Above every page while there is one; `ends` is a day and an hour. */
  alerts: {
    label: 'Avisos',
    danger: 'Peligro',
    important: 'Importante',
    information: 'Aviso',
    ends: ({ ends }: { ends: string }) => `Hasta el ${ends}.`,
    source: 'Fuente:',
    directory: 'Ver en el directorio',
    dismiss: 'Quitar este aviso',
  },

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
    mistakeSubject: ({ title, place, path }: { title: string; place: string; path: string }) =>
      `Error en «${title}» (${place}): ${path}`,
    /** Where a form is used, which is not told the page. */
    mistakePage: ({ path, place }: { path: string; place: string }) => `Di qué página es: ${path}, ${place}.`,
    mistakeCare:
      'No cuentes tu caso ni mandes datos tuyos o de otras personas: aquí nadie lo tramita. No escribas desde un teléfono o un correo que otra persona revisa.',
    license: 'El contenido puede copiarse con crédito (CC BY 4.0).',
  },
}
