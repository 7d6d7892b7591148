/**
 * Next calls this once, when the server starts: the CMS is opened then and not at the first visit, so that a database
 * that cannot be used is told at once, and the first login is printed where whoever starts the server sees it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openAtStart } = await import('./openAtStart.ts')
  await openAtStart()
}
