/** How many remarks of the document of a form are open, by the section that they are on. */
let open: Readonly<Record<string, number>> = {}
const none = open
const listeners = new Set<() => void>()

/** For `useSyncExternalStore`: what is said beside the names of sections. */
export const openRemarks = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): Readonly<Record<string, number>> => open,
  none: (): Readonly<Record<string, number>> => none,
  /** @param sections of each open remark; those on the whole text are none of them. */
  tell(sections: readonly (string | null)[]): void {
    const next: Record<string, number> = {}
    for (const section of sections) if (section !== null) next[section] = (next[section] ?? 0) + 1
    open = next
    for (const listener of listeners) listener()
  },
}
