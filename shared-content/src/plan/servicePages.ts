import { localizePath } from '../languages.ts'
import type { AboutBody, NotFoundBody } from '../pages/model.ts'
import type { State } from '../schema/state.ts'
import { chatPage } from './chatPage.ts'
import { directoryJsonLd } from './jsonLd/directoryJsonLd.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { searchPage } from './searchPage.ts'
import { audienceLinks } from './sharedLists.ts'
import { stateLawsPage } from './stateLawsPage.ts'

/** The pages that every site has whatever its content: directory, laws, search, about, not found. */
export function servicePages(context: PlanContext, states: readonly State[]): PagePlan[] {
  return [
    directoryPage(context),
    stateLawsPage(context),
    searchPage(context, states),
    chatPage(context),
    ...aboutPages(context),
    offlinePage(context),
    notFoundPage(context),
  ]
}

function directoryPage(context: PlanContext): PagePlan {
  const { site, text, resolver, scope } = context
  const { title, description } = text.pages.directory
  return pagePlan(context, { template: 'directory', path: '/directorio/' }, () => {
    const body = { roles: resolver.directory(scope) }
    return {
      title,
      description: description({ place: site.name }),
      trail: [],
      jsonLd: directoryJsonLd({ site, body, roleNames: text.roles }),
      body,
    }
  })
}

/** Hosts answer with it for every address that does not exist, so it stands at the root and links to no page of its own. */
function notFoundPage(context: PlanContext): PagePlan {
  const { title, description } = context.text.pages.notFound
  return pagePlan(context, { template: 'not-found', path: '/404.html' }, () => ({
    title,
    description,
    indexable: false,
    body: notFoundBody(context),
  }))
}

/** What can be read without a connection: also shown in place of a page that is not kept. */
function offlinePage(context: PlanContext): PagePlan {
  const { site, language, text, shared, view } = context
  const { title, description } = text.pages.offline
  return pagePlan(context, { template: 'offline', path: '/sin-conexion/' }, () => {
    const { all, urgent } = shared.guides(language)
    const led = new Set(view.dangerCards().map(({ guide }) => guide))
    const listed = new Set(urgent.map(({ href }) => href))
    return {
      title,
      description: description({ place: site.name }),
      trail: [],
      indexable: false,
      body: {
        guides: urgent,
        also: all.flatMap(({ slug, keptOffline, link }) =>
          (keptOffline || led.has(slug)) && !listed.has(link.href) ? [link] : [],
        ),
      },
    }
  })
}

const aboutPaths = {
  acerca: '/acerca/',
  'como-lo-hacemos': '/acerca/como-lo-hacemos/',
  accesibilidad: '/acerca/accesibilidad/',
  privacidad: '/acerca/privacidad/',
  'si-revisan-tu-telefono': '/acerca/si-revisan-tu-telefono/',
  seguridad: '/acerca/seguridad/',
} as const satisfies Record<AboutBody['page'], string>

function aboutPages(context: PlanContext): PagePlan[] {
  const { site, language, text } = context
  return (Object.keys(aboutPaths) as AboutBody['page'][]).map((page) =>
    pagePlan(context, { template: 'about', path: aboutPaths[page] }, () => ({
      title: text.pages[page].title,
      description: text.pages[page].description({ place: site.name }),
      trail: page === 'acerca' ? [] : [{ label: text.pages.acerca.title, href: localizePath(aboutPaths.acerca, language) }],
      body: { page },
    })),
  )
}

/** Where to begin when an address leads nowhere. */
function notFoundBody({ shared, language }: PlanContext): NotFoundBody {
  return { popular: shared.guides(language).urgent, audiences: audienceLinks(language) }
}
