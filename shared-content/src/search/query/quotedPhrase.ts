/** What stands in quotes, where the whole of a query does: the page of that name is asked for. */
export function quotedPhrase(query: string): string | undefined {
  return /^\s*["“”«»„']+([^"“”«»„]+)["“”«»„']+\s*$/.exec(query)?.[1]
}
