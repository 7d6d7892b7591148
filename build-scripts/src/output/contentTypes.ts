/** Type by extension of everything that a site may hold, whoever serves it. Text is UTF-8, and says so. */
export const contentTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
}
/** Search indexes and packs for reading without a signal are compressed already. */
export const otherType = 'application/octet-stream'

/** Type of a file by the end of its name. */
export function contentTypeOf(file: string): string {
  const extension = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(contentTypes, extension) ? (contentTypes[extension] as string) : otherType
}

/** Whether a type is text, which compressing makes smaller. */
export function isText(type: string): boolean {
  return type.includes('charset=')
}
