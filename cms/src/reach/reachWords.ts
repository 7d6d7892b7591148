import type { PageChange } from './changedPages.ts'
import type { Reach } from './readReach.ts'

type Counted = Pick<Reach, 'pages' | 'isAtMost' | 'drifting'> & { sites: Pick<Reach['sites'][number], 'isPortal'>[] }

/** What the form says about what a draft would change, in the admin's two languages. */
export const reachWords = {
  es: {
    title: 'Si lo publicas',
    unchanged: 'No hay cambios que publicar.',
    confirm: '¿Publicar en todas estas páginas?',
    yes: 'Sí, publicar',
    no: 'Seguir editando',
    loading: 'Se calcula qué páginas cambian…',
    due: 'Se termina de guardar lo escrito y se publica…',
    late: 'Lo escrito aún se está guardando y no se publicó. Vuelve a publicar cuando termine.',
    preparing: (share: number) => `Se leen las páginas de todos los sitios (${Math.floor(share * 100)} %)…`,
    failed: 'No se pudo calcular qué cambia.',
    retry: 'Volver a intentar',
    faults: 'Aún no se puede calcular qué cambia:',
    nothing: 'No cambia ninguna página.',
    where: 'Ver qué páginas',
    more: (count: number) => `y ${count} más`,
    unbuilt: 'Aún no hay páginas publicadas que abrir.',
    drifts: 'Ver qué variantes quedan desfasadas',
    changes: { changed: '', new: 'nueva', gone: 'ya no estará' } satisfies Record<PageChange, string>,
    opens: 'como está hoy, en otra pestaña',
    see: 'cómo quedaría',
    seePage: (path: string) => `Ver cómo quedaría ${path}`,
  },
  en: {
    title: 'If you publish it',
    unchanged: 'There are no changes to publish.',
    confirm: 'Publish on all these pages?',
    yes: 'Yes, publish',
    no: 'Go on editing',
    loading: 'Working out which pages change…',
    due: 'What was written is being saved, then published…',
    late: 'What was written is still being saved, and was not published. Publish again once it is.',
    preparing: (share: number) => `The pages of all sites are being read (${Math.floor(share * 100)}%)…`,
    failed: 'What changes could not be worked out.',
    retry: 'Try again',
    faults: 'What changes cannot be worked out yet:',
    nothing: 'No page changes.',
    where: 'See which pages',
    more: (count: number) => `and ${count} more`,
    unbuilt: 'There are no published pages to open yet.',
    drifts: 'See which variants become outdated',
    changes: { changed: '', new: 'new', gone: 'will be gone' } satisfies Record<PageChange, string>,
    opens: 'as it is today, in another tab',
    see: 'as it would be',
    seePage: (path: string) => `See how ${path} would be`,
  },
}

/** How many pages change, where, and which states have a variant that no longer fits, as one sentence. */
export function reachSentence(reach: Counted, language: 'es' | 'en'): string {
  return language === 'es' ? inSpanish(reach) : inEnglish(reach)
}

function inSpanish({ pages, isAtMost, sites, drifting }: Counted): string {
  const states = sites.filter(({ isPortal }) => !isPortal).length
  const places = [
    ...(states === 0 ? [] : [`en ${states} ${states === 1 ? 'estado' : 'estados'}`]),
    ...(states < sites.length ? ['en el portal nacional'] : []),
  ].join(' y ')
  const changes =
    pages === 0
      ? reachWords.es.nothing.slice(0, -1)
      : `Cambia ${isAtMost ? 'hasta ' : ''}${pages} ${pages === 1 ? 'página' : 'páginas'} ${places}`
  if (drifting.length === 0) return `${changes}.`
  const names = namesOf(drifting)
  const drift = drifting.length === 1 ? '1 variante queda desfasada' : `${drifting.length} variantes quedan desfasadas`
  return `${changes}; ${drift}: ${names}.`
}

function inEnglish({ pages, isAtMost, sites, drifting }: Counted): string {
  const states = sites.filter(({ isPortal }) => !isPortal).length
  const places = [
    ...(states === 0 ? [] : [`in ${states} ${states === 1 ? 'state' : 'states'}`]),
    ...(states < sites.length ? ['in the national portal'] : []),
  ].join(' and ')
  const changes =
    pages === 0
      ? reachWords.en.nothing.slice(0, -1)
      : `Changes ${isAtMost ? 'up to ' : ''}${pages} ${pages === 1 ? 'page' : 'pages'} ${places}`
  if (drifting.length === 0) return `${changes}.`
  const names = namesOf(drifting)
  return `${changes}; ${drifting.length === 1 ? '1 variant becomes' : `${drifting.length} variants become`} outdated: ${names}.`
}

function namesOf(drifting: Counted['drifting']): string {
  return [...new Set(drifting.map(({ name }) => name))].join(', ')
}
