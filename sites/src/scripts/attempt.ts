/** What a step gives, or undefined where this browser lacks what it needs, or refuses it: the next step goes on. */
export function attempt<Result>(step: () => Result): Result | undefined {
  try {
    return step()
  } catch (_) {
    return undefined
  }
}
