import { foldText } from '@justicia/shared-content/folding/foldText'

/**
 * For each state, the name or the city of it that begins like what was typed, in any of its words; without accents and
 * capitals. A city that is typed whole leaves out those that only begin like it, but no state whose name does: who types
 * «Baja California» may mean either.
 * @returns in the order of the states; `match` is absent where nothing of a state is meant.
 * @example findStates('guadalup', states) // Nuevo León and Zacatecas match «Guadalupe»
 */
export function findStates(
  typed: string,
  states: readonly { name: string; cities: readonly string[] }[],
): { name: string; match?: string }[] {
  const wanted = foldText(typed)
  const isWhole = states.some(({ name, cities }) => [name, ...cities].some((place) => foldText(place) === wanted))
  const fits = (place: string) => {
    const folded = foldText(place)
    return folded === wanted || (!isWhole && ` ${folded}`.includes(` ${wanted}`))
  }
  const isNamed = (name: string) => foldText(name).startsWith(wanted)
  return states.map(({ name, cities }) => {
    const match = wanted === '' ? undefined : isNamed(name) ? name : [name, ...cities].find(fits)
    return match === undefined ? { name } : { name, match }
  })
}
