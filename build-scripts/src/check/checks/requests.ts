import type { CheckedSite, Finding } from '../CheckedSite.ts'

/** A page makes the browser ask nobody but its own site: no font, script, image or style from elsewhere. */
export function checkRequests(site: CheckedSite): Finding[] {
  return site.pages.flatMap((page) =>
    [...new Set(page.requests)]
      .filter((request) => !request.startsWith('data:'))
      .filter(
        (request) =>
          !URL.canParse(request, `${site.origin}${page.path}`) ||
          new URL(request, `${site.origin}${page.path}`).origin !== site.origin,
      )
      .map((request) => ({ file: `${site.slug}/${page.file}`, reason: `pide «${request}» a otro servidor` })),
  )
}
