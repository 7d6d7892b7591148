import { foldText } from '@justicia/shared-content/folding/foldText'

/**
 * The states that a query names, by themselves or by one of their cities: «me robaron en guadalajara» names Jalisco, and
 * the other states that have a Guadalupe stay out of it.
 * @returns their places in the list.
 */
export function namedStates(query: string, states: readonly { name: string; cities: readonly string[] }[]): number[] {
  const asked = ` ${foldText(query)} `
  const isNamed = (place: string) => asked.includes(` ${foldText(place)} `)
  return states.flatMap(({ name, cities }, at) => ([name, ...cities].some((place) => place !== '' && isNamed(place)) ? [at] : []))
}
