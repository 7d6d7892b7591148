import type { ReleaseStore } from './ReleaseStore.ts'

/** Whether a site shows an earlier release because somebody went back to it, and nobody has built the site since. */
export function isRolledBack(store: ReleaseStore, slug: string): boolean {
  const [before, shown] = store.history(slug).slice(-2)
  if (before === undefined || shown === undefined || store.liveTree(slug)?.startsWith(shown.id) !== true) return false
  const [left, live] = [store.manifest(slug, before.id), store.manifest(slug, shown.id)]
  return left !== undefined && live !== undefined && left.made > live.made
}
