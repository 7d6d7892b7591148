import type { Label } from '../words/labels.ts'
import type { SiteSign } from './signOf.ts'

const es = {
  title: 'Publicación',
  lost: 'No se pudo leer cómo va la publicación. Se intenta otra vez.',
  summary: (counts: string) => `Los sitios, ahora: ${counts}.`,
  silent: (since: string) =>
    `La publicación no da señales desde ${since}: lo que se publique espera. Pide que se revise si está corriendo («npm run worker»).`,
  never:
    'La publicación nunca ha dado señales aquí: pide que se ponga a correr («npm run worker», o «npm start» en esta máquina).',
  hours: 'Las horas son las de la Ciudad de México.',
  waiting: (count: number) => (count === 1 ? 'Un cambio espera su turno.' : `${count} cambios esperan su turno.`),
  mapTitle: 'Cómo va en cada estado',
  signs: {
    live: 'Al día',
    held: 'Retenido en una versión anterior',
    findings: 'Al día, con hallazgos',
    failed: 'El último cambio no salió',
    none: 'No se publica desde aquí',
  } satisfies Record<SiteSign, string>,
  failures: 'Lo que no salió',
  noFailures: 'Todo lo publicado salió.',
  outcomes: { partly: 'Salió solo en una parte', refused: 'No se puede publicar así', failed: 'Falló' },
  retry: 'Volver a intentar',
  coming: 'Programado',
  noComing: 'Nada está programado. Se programa en cada documento.',
  comes: { publish: 'Se publica', withdraw: 'Se retira' },
  table: 'Qué muestra cada sitio',
  columns: {
    site: 'Sitio',
    rollout: 'Fase',
    standing: 'Cómo va',
    release: 'Versión',
    change: 'Último cambio',
    checked: 'Última revisión',
    history: 'Historia',
  },
  rollout: { planned: 'planeada', pilot: 'a prueba', live: 'abierta' },
  phase: (phase: number, status: string) => `${phase}, ${status}`,
  noPhase: 'Sin fase',
  since: (time: string) => `desde ${time}`,
  heldBy: (who: string, time: string) => `Lo pidió ${who}, ${time}.`,
  missed: (count: number) =>
    count === 0
      ? 'Nada se ha publicado desde entonces.'
      : count === 1
        ? 'Un cambio publicado espera.'
        : `${count} cambios publicados esperan.`,
  findings: (count: number) => (count === 1 ? 'Un hallazgo' : `${count} hallazgos`),
  noFindings: 'Sin hallazgos',
  noChange: 'Ninguno reciente',
  by: (who: string, time: string) => `${who}, ${time}`,
  live: 'Es la que se ve',
  whole: 'Construcción entera: mismos textos, o cambios más antiguos que este registro.',
  more: (count: number) => `y ${count} más`,
  releases: (count: number) => (count === 1 ? 'Una versión' : `${count} versiones`),
  goBack: 'Volver a esta versión',
  toToday: 'Volver a lo de hoy',
  again: 'Volver a intentar',
  asked: 'Se pidió. Sale en unos segundos.',
  order: {
    back: { waiting: 'Se pidió una versión anterior: en espera.', failed: 'No se pudo volver a la versión anterior:' },
    today: { waiting: 'Se pidió volver a lo de hoy: en espera.', failed: 'No se pudo volver a lo de hoy:' },
  },
  open: (name: string) => `Abrir el sitio de ${name}`,
  confirm: {
    back: (name: string, time: string) => `¿${name} vuelve a lo que mostraba el ${time}?`,
    today: (name: string) => `¿${name} vuelve a lo de hoy?`,
    gone: 'Dejan de verse ahí estos cambios:',
    noneGone: 'No se conocen cambios de texto entre las dos versiones.',
    others: 'Los otros 32 sitios no se mueven.',
    holds:
      'El sitio se queda en esa versión, aunque se publique otra cosa, hasta que alguien lo devuelva a lo de hoy. Queda escrito quién lo pidió.',
    follows: 'Muestra todo lo que está publicado y vuelve a seguir lo que se publique. Queda escrito quién lo pidió.',
    yes: 'Sí, cambiar este sitio',
    no: 'No, dejarlo como está',
  },
}

const en: typeof es = {
  title: 'Publication',
  lost: 'How publication stands could not be read. It is tried again.',
  summary: (counts) => `The sites, now: ${counts}.`,
  silent: (since) =>
    `Publication has given no sign of life since ${since}: what is published waits. Ask whether it is running (“npm run worker”).`,
  never:
    'Publication has never given a sign of life here: ask that it be started (“npm run worker”, or “npm start” on this machine).',
  hours: 'Hours are those of Mexico City.',
  waiting: (count) => (count === 1 ? 'One change waits for its turn.' : `${count} changes wait for their turn.`),
  mapTitle: 'How each state stands',
  signs: {
    live: 'Up to date',
    held: 'Held at an earlier release',
    findings: 'Up to date, with findings',
    failed: 'The last change did not come out',
    none: 'Not published from here',
  },
  failures: 'What did not come out',
  noFailures: 'All that was published came out.',
  outcomes: { partly: 'Out in a part only', refused: 'Cannot be published like this', failed: 'Failed' },
  retry: 'Try again',
  coming: 'Scheduled',
  noComing: 'Nothing is scheduled. That is done on each document.',
  comes: { publish: 'Published', withdraw: 'Withdrawn' },
  table: 'What each site shows',
  columns: {
    site: 'Site',
    rollout: 'Phase',
    standing: 'Standing',
    release: 'Release',
    change: 'Last change',
    checked: 'Last check',
    history: 'History',
  },
  rollout: { planned: 'planned', pilot: 'on trial', live: 'open' },
  phase: (phase, status) => `${phase}, ${status}`,
  noPhase: 'No phase',
  since: (time) => `since ${time}`,
  heldBy: (who, time) => `Asked by ${who}, ${time}.`,
  missed: (count) =>
    count === 0
      ? 'Nothing was published since.'
      : count === 1
        ? 'One published change waits.'
        : `${count} published changes wait.`,
  findings: (count) => (count === 1 ? 'One finding' : `${count} findings`),
  noFindings: 'No findings',
  noChange: 'None of late',
  by: (who, time) => `${who}, ${time}`,
  live: 'This one is shown',
  whole: 'Whole build: the same texts, or changes older than this record.',
  more: (count) => `and ${count} more`,
  releases: (count) => (count === 1 ? 'One release' : `${count} releases`),
  goBack: 'Go back to this release',
  toToday: 'Back to today’s',
  again: 'Try again',
  asked: 'Asked. It is out within seconds.',
  order: {
    back: { waiting: 'An earlier release was asked for: waiting.', failed: 'It could not go back to the earlier release:' },
    today: { waiting: 'Today’s was asked for: waiting.', failed: 'It could not go back to today’s:' },
  },
  open: (name) => `Open the site of ${name}`,
  confirm: {
    back: (name, time) => `${name}: back to what it showed on ${time}?`,
    today: (name) => `${name}: back to today’s?`,
    gone: 'These changes are no longer seen there:',
    noneGone: 'No changes of text are known between the two releases.',
    others: 'The other 32 sites do not move.',
    holds:
      'The site stays at that release, whatever is published, until somebody brings it back to today’s. Who asked for it is written down.',
    follows: 'It shows all that is published and follows again what will be. Who asked for it is written down.',
    yes: 'Yes, change this site',
    no: 'No, leave it as it is',
  },
}

/** What the screen says, in the two languages of the admin. */
export const publicationWords: Record<keyof Label, typeof es> = { es, en }
export type PublicationWords = typeof es
