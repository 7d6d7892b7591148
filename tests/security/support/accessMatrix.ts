import type { Role } from '../../../cms/src/access/roles.ts'
import { type PublishedCollection, publishedCollections } from '../../../cms/src/kinds/kinds.ts'
import { kindExamples } from '../../cms/support/kindExamples.ts'

/** What is tried on a document, by a letter. */
export const actions = {
  r: 'lee lo publicado',
  d: 'lee borradores',
  v: 'lee versiones',
  c: 'crea',
  u: 'cambia el texto',
  b: 'cambia varios a la vez',
  p: 'publica y retira',
  s: 'firma la revisión legal',
  m: 'lo lleva a otro estado',
  n: 'lo duplica',
  t: 'restaura una versión',
  x: 'lo lleva a la papelera',
  z: 'lo borra para siempre',
} as const
export type Action = keyof typeof actions

/** Whose a document is, for an editor of Jalisco: of the whole country, of Jalisco, of Oaxaca. */
export const scopes = { national: 'nacional', own: 'de su estado', other: 'de otro estado' } as const
export type Scope = keyof typeof scopes

export const groups = {
  texts: { label: 'Guías, orientadores y escritos', scopes: ['national'] },
  glossary: { label: 'Glosario, tarjetas de peligro, tablas y publicaciones', scopes: ['national'] },
  variants: { label: 'Variantes', scopes: ['own', 'other'] },
  directory: { label: 'Datos, directorio, sinónimos y avisos', scopes: ['national', 'own', 'other'] },
} as const
export type Group = keyof typeof groups

/** The kinds that the rows of a group hold for. */
export function collectionsOf(group: Group): PublishedCollection[] {
  return publishedCollections().filter((collection) => kindExamples[collection].group === group)
}

const everything = 'rdvcubpmntx'

/** Administrators do all of it, and nobody else deletes for ever. */
const administrators = `${everything}z`

/** Who does what. A letter that is missing is refused; `s` is only for what is signed. */
export const matrix: Record<Group, Partial<Record<Scope, Record<Role, string>>>> = {
  texts: {
    national: {
      admin: 'rdvcubpntxz',
      'national-editor': 'rdvcubpntx',
      'state-editor': 'rdv',
      reviewer: 'rdvs',
      publisher: 'rdvp',
      operator: 'r',
      supervisor: 'rdv',
    },
  },
  glossary: {
    national: {
      admin: 'rdvcubpntxz',
      'national-editor': 'rdvcubpntx',
      'state-editor': 'rdv',
      reviewer: 'rdv',
      publisher: 'rdvp',
      operator: 'r',
      supervisor: 'rdv',
    },
  },
  variants: {
    own: {
      admin: administrators,
      'national-editor': everything,
      'state-editor': 'rdvcubpntx',
      reviewer: 'rdvs',
      publisher: 'rdvp',
      operator: 'r',
      supervisor: 'rdv',
    },
    other: {
      admin: administrators,
      'national-editor': everything,
      'state-editor': 'r',
      reviewer: 'rdvs',
      publisher: 'rdvp',
      operator: 'r',
      supervisor: 'rdv',
    },
  },
  directory: {
    national: {
      admin: administrators,
      'national-editor': everything,
      'state-editor': 'r',
      reviewer: 'rdv',
      publisher: 'rdvp',
      operator: 'r',
      supervisor: 'rdv',
    },
    own: {
      admin: administrators,
      'national-editor': everything,
      'state-editor': 'rdvcubpntx',
      reviewer: 'rdv',
      publisher: 'rdvp',
      operator: 'r',
      supervisor: 'rdv',
    },
    other: {
      admin: administrators,
      'national-editor': everything,
      'state-editor': 'r',
      reviewer: 'rdv',
      publisher: 'rdvp',
      operator: 'r',
      supervisor: 'rdv',
    },
  },
}

/** What can be tried at all: only some documents are signed, and only those of a state move. */
export function actionsOn(group: Group): Action[] {
  const isSigned = group === 'texts' || group === 'variants'
  const hasState = group === 'variants' || group === 'directory'
  return (Object.keys(actions) as Action[]).filter((action) => (action !== 's' || isSigned) && (action !== 'm' || hasState))
}

const roleNames: Record<Role, string> = {
  admin: 'Administración',
  'national-editor': 'Edición nacional',
  'state-editor': 'Edición de estados',
  reviewer: 'Revisión legal',
  publisher: 'Publicación',
  operator: 'Atención a personas',
  supervisor: 'Supervisión',
}

/** The matrix for people: `docs/access-matrix.md`. */
export function matrixToMarkdown(): string {
  const roles = Object.keys(roleNames) as Role[]
  const tables = (Object.keys(groups) as Group[]).flatMap((group) =>
    groups[group].scopes.map((scope) => {
      const who = matrix[group][scope] ?? ({} as Record<Role, string>)
      const tried = actionsOn(group)
      const rows = tried.map(
        (action) => `| ${actions[action]} | ${roles.map((role) => (who[role].includes(action) ? 'sí' : '')).join(' | ')} |`,
      )
      return [
        `## ${groups[group].label}: ${scopes[scope]}`,
        `| | ${roles.map((role) => roleNames[role]).join(' | ')} |`,
        `|---|${roles.map(() => '---|').join('')}`,
        ...rows,
        '',
      ].join('\n')
    }),
  )
  return `# Quién puede hacer qué

Lo que está vacío se niega. \`tests/security/matrix.int.test.ts\` prueba cada casilla por la interfaz REST y por la API local, y que este archivo diga lo mismo (\`npm run access-matrix\` lo escribe). Además: el 911 y el 089, como datos y como instituciones, solo los cambia la administración; el lugar de una institución confidencial solo lo leen la administración, la edición nacional y la edición de su estado; imágenes las cambia la edición nacional, y leyes y cuentas, la administración. El registro de publicación y los recibos los leen la administración y la edición nacional, y la edición de estados los de los suyos; el recibo de un documento, quien lo lee y edita contenido; los textos que se publicaron, quien lee versiones del texto nacional; lo programado, quien lee el registro, y en cada documento quien lo edita; las vueltas atrás, la administración, la edición nacional, la revisión, la publicación y la supervisión; nadie los cambia ni los borra (\`tests/cms/events.int.test.ts\`). Cómo va la revisión legal de cada documento y sus observaciones lo lee, y observa, quien lo edita, quien firma, quien publica y la supervisión, que solo lee; cada paso lo da quien dice la tabla (\`cms/src/review/reviewMoves.ts\`), nunca sobre lo que escribió su cuenta (\`tests/cms/reviews.int.test.ts\`). Un enlace a un borrador, para quien no tiene cuenta, lo hace quien edita ese texto y lo retira quien lo hizo o la administración (\`tests/cms/reach.int.test.ts\`). Qué muestra cada sitio lo ve en «Publicación» quien edita contenido, la edición de estados los suyos; qué versión muestra lo deciden la publicación y la administración (\`tests/cms/worker.int.test.ts\`). Una consulta la anota quien atiende el estado desde el que preguntan, y hasta que acaba el día lee y corrige las suyas; las lee quien supervisa ese estado y, sin la nota ni la cuenta que la anotó, la administración, que es la única que las borra; nadie más (\`tests/cms/inquiries.int.test.ts\`). Quien tiene un papel lee el nombre de las demás cuentas; el correo y los papeles de una cuenta, solo ella misma y la administración.

${tables.join('\n')}`
}
