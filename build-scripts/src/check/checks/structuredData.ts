import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/** The structured data is JSON, says that it is schema.org's, and names nothing that the page does not show. */
export function checkStructuredData(site: CheckedSite): Finding[] {
  return site.pages.flatMap((page) =>
    page.jsonLd.flatMap((text) => problemsOf(text, page)).map((reason) => ({ file: `${site.slug}/${page.file}`, reason })),
  )
}

function problemsOf(text: string, page: CheckedPage): string[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return [`su JSON-LD no es JSON: ${text.slice(0, 60)}…`]
  }
  const context = (data as Record<string, unknown>)['@context']
  return [
    ...(context === 'https://schema.org' ? [] : [`su JSON-LD no declara "@context": "https://schema.org"`]),
    ...namesIn(data)
      .filter((name) => !page.text.includes(name.replace(/\s+/g, ' ').trim()))
      .map((name) => `su JSON-LD nombra «${name}», que no se lee en la página`),
  ]
}

/** What a page must show of its structured data: names, descriptions and telephones, at any depth. */
const shown = new Set(['name', 'description', 'telephone'])

function namesIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(namesIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    shown.has(key) ? [value].flat().filter((text) => typeof text === 'string') : namesIn(value),
  )
}
