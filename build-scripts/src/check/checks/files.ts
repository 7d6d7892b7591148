import type { CheckedSite, Finding } from '../CheckedSite.ts'

/** The one hidden folder that sites have, and servers answer (RFC 8615). */
const wellKnown = '.well-known/'

/**
 * A site holds plain files alone: a web server may follow a link on the disk out of it, and what is hidden was not made
 * by the build.
 */
export function checkFiles({ slug, files, notFiles }: Pick<CheckedSite, 'slug' | 'files' | 'notFiles'>): Finding[] {
  const isHidden = (file: string) => (file.startsWith(wellKnown) ? file.slice(wellKnown.length) : file).split('/').some(isDotted)
  return [
    ...notFiles.map((file) => ({
      file: `${slug}/${file}`,
      reason: 'no es un archivo, sino un enlace del disco: un servidor podría seguirlo y dar lo que no es del sitio',
    })),
    ...[...files.keys()].filter(isHidden).map((file) => ({
      file: `${slug}/${file}`,
      reason: 'está oculto (su nombre o el de su carpeta empieza con un punto) y no es del sitio: bórralo',
    })),
  ]
}

function isDotted(name: string): boolean {
  return name.startsWith('.')
}
