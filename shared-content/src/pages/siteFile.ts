/** A file of a site that is no page; `path` is relative to the site's root. */
export interface SiteFile {
  path: string
  type: string
  content: string
}
