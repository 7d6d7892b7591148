/** What the laws are about that each state has of its own, in the order in which readers need them. */
export const lawSubjects = [
  'codigo-penal',
  'victimas',
  'mujeres',
  'violencia-familiar',
  'desaparicion',
  'fiscalia',
  'defensoria',
  'derechos-humanos',
  'justicia-civica',
] as const
export type LawSubject = (typeof lawSubjects)[number]

/** The key of the fact that names a state's law on a subject: `ley.codigo-penal`. */
export function lawKey(subject: LawSubject): string {
  return `ley.${subject}`
}

/** Whether a fact's key is that of a law. */
export function isLawKey(key: string): boolean {
  return lawSubjects.some((subject) => lawKey(subject) === key)
}
