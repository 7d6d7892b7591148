/**
 * Asks once a page, when it has loaded, which alerts there are now; only where there is one, the script that shows it
 * comes too, with what was answered. A page that has alerts above it has that script already.
 */
export function askForAlerts(): void {
  if (!document.getElementById('avisos')) addEventListener('load', () => setTimeout(() => ask().catch(() => undefined)))
}

/** Where no answer comes, there is nothing to show. */
async function ask(): Promise<void> {
  // Whoever left in a hurry has emptied the page: nothing is asked any more.
  if (!document.getElementById('main')) return
  // The file of a language lies beside its worker, which is the last that a page names.
  const address = String(document.body.dataset.workers).replace(/.* /, '').replace('sw.js', 'avisos.json')
  const told = await (await fetch(address)).text()
  const { script } = JSON.parse(told)
  if (!script) return
  const element = document.createElement('script')
  element.src = script
  element.dataset.told = told
  document.head.append(element)
}
