/** A link of a page, as written. */
export interface PageLink {
  element: string
  href: string
  /** What it says, blanks collapsed. */
  text: string
}

/** What the checks need to know of one built page. */
export interface CheckedPage {
  /** Relative to the site: `guias/robo/index.html`. */
  file: string
  /** Root-relative address: `/guias/robo/`. */
  path: string
  html: string
  lang: string | undefined
  titles: string[]
  descriptions: string[]
  canonicals: string[]
  alternates: { hreflang: string; href: string }[]
  /** Contents of `<meta name="robots">`. */
  robots: string[]
  ids: ReadonlySet<string>
  /** `<a href>`, `<area href>`, `<form action>`. */
  links: PageLink[]
  /** What a browser fetches by itself: `src`, `srcset`, stylesheets, icons, manifests. */
  requests: string[]
  scripts: string[]
  /** Raw texts of `<script type="application/ld+json">`. */
  jsonLd: string[]
  /** What a person reads, blanks collapsed; with alternative texts and labels. */
  text: string
  /** The same by headings and landmarks, each label apart: what pages and sites share is the same text in all of them. */
  parts: string[]
}

/** A text that is published beside the pages: an entry of the search index. */
export interface PublishedText {
  file: string
  text: string
}

/** One built site. */
export interface CheckedSite {
  slug: string
  kind: 'state' | 'national'
  /** `https://jalisco.justiciaparati.example`, without a final slash. */
  origin: string
  pages: CheckedPage[]
  /** Every file, relative to the site, with its size in bytes. */
  files: ReadonlyMap<string, number>
  /** What lies in the site's folder and is neither a file nor a folder: links on the disk, sockets; relative to the site. */
  notFiles: readonly string[]
  searchTexts: PublishedText[]
}

/** Something wrong, told as file and reason. */
export interface Finding {
  /** Relative to the folder of the sites: `jalisco/guias/robo/index.html`. */
  file: string
  reason: string
}
