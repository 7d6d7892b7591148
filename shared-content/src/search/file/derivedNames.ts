import { slugify } from '../../folding/slugify.ts'

/** Stands for the last part of an address that is made of its page's title, as most are. */
const fromTitle = '*'

/** An address without what its page's title tells: `/glosario/*` of «Amparo». */
export function packPath(path: string, title: string): string {
  const own = `/${slugify(title)}/`
  return path.endsWith(own) ? path.slice(0, 1 - own.length) + fromTitle : path
}

export function unpackPath(packed: string, title: string): string {
  return packed.endsWith(fromTitle) ? `${packed.slice(0, -1)}${slugify(title)}/` : packed
}

/** A section as `key|title`, without the key where the title tells it. */
export function packSection({ key, title }: { key: string; title: string }): string {
  return `${key === slugify(title) ? '' : key}|${title}`
}

export function unpackSection(packed: string): { key: string; title: string } {
  const [key = '', title = ''] = packed.split(/\|(.*)/)
  return { key: key || slugify(title), title }
}
