/**
 * The file of a page, relative to its site.
 * @example pageFile('/guias/robo/') // 'guias/robo/index.html'
 */
export function pageFile(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
}
