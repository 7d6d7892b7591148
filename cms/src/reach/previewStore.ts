/** Which page of which site the preview beside a form is asked to show; undefined while it is closed. */
export interface Asked {
  site?: string
  path?: string
}

let asked: Asked | undefined
const listeners = new Set<() => void>()

/** For `useSyncExternalStore`: the list of changed pages opens what the preview shows. */
export const previewStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): Asked | undefined => asked,
  none: (): Asked | undefined => undefined,
}

/** Opens the preview at a page, or closes it. */
export function showPreview(at: Asked | undefined): void {
  asked = at
  for (const listener of listeners) listener()
}
