/**
 * «en Jalisco», «en el Estado de México», «en la Ciudad de México»: a common noun in a place's name takes its
 * article in running Spanish, a bare name does not.
 */
export function inPlace(name: string): string {
  return `en ${articleOf(name)}${name}`
}

/** «de Jalisco», «del Estado de México», «de la Ciudad de México». */
export function ofPlace(name: string): string {
  return `de ${articleOf(name)}${name}`.replace(/^de el /, 'del ')
}

function articleOf(name: string): string {
  const noun = name.split(' ', 1)[0] ?? ''
  return ({ Estado: 'el ', Ciudad: 'la ' } as Record<string, string>)[noun] ?? ''
}
