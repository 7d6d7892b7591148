/**
 * «en Jalisco», «en el Estado de México», «en la Ciudad de México»: a common noun in a place's name takes its
 * article in running Spanish, a bare name does not.
 */
export function inPlace(name: string): string {
  const noun = name.split(' ', 1)[0] ?? ''
  const article = ({ Estado: 'el ', Ciudad: 'la ' } as Record<string, string>)[noun] ?? ''
  return `en ${article}${name}`
}
