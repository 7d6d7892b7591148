/** Fewer results are seen as well without a choice. */
const fewest = 6

/**
 * Offers to show what is for one door alone, where the results are of several; nothing is hidden unasked.
 * @param names of the doors, and of all of them.
 * @param choose told which door was chosen; undefined for all.
 */
export function offerAudiences(
  field: HTMLFieldSetElement,
  audiences: readonly string[],
  { names, all, choose }: { names: Record<string, string>; all: string; choose(audience: string | undefined): void },
): void {
  for (const label of field.querySelectorAll('label')) label.remove()
  const counted = new Map<string, number>()
  for (const audience of audiences) if (audience in names) counted.set(audience, (counted.get(audience) ?? 0) + 1)
  // One with a single result is seen as well without a choice.
  const offered = Object.entries(names).filter(([audience]) => (counted.get(audience) ?? 0) > 1)
  const isMixed = audiences.length >= fewest && offered.length > 1
  field.hidden = !isMixed
  if (!isMixed) return
  const options: [audience: string | undefined, label: string, count: number][] = [
    [undefined, all, audiences.length],
    ...offered.map(([audience, name]): [string, string, number] => [audience, name, counted.get(audience) ?? 0]),
  ]
  for (const [audience, name, count] of options) {
    const label = document.createElement('label')
    const input = document.createElement('input')
    input.type = 'radio'
    input.name = 'audience'
    input.checked = audience === undefined
    input.addEventListener('change', () => choose(audience))
    label.append(input, ` ${name} · ${count}`)
    field.append(label)
  }
}
