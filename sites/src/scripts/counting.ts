import { attempt } from './attempt.ts'

/**
 * Tells the counter of this site that something happened on the page: that, and the page. Only where the site has a counter
 * and the reader's browser does not ask against it; then nothing is sent at all. Nothing depends on it, and no failure is told.
 */
export function wireCounting(): void {
  const { counter, hits = '' } = document.body.dataset
  if (counter === undefined || asksNotTo()) return
  const tell = (kind: string): void =>
    void attempt(() => {
      fetch(counter, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind, page: location.pathname }),
        credentials: 'omit',
        // The last thing that happens on a page may be that it is left.
        keepalive: true,
      }).catch(() => undefined)
    })
  // Of the script of the search, which not every page has.
  addEventListener('counted', (event) => tell((event as CustomEvent<string>).detail))
  for (const kind of hits.split(' ')) if (kind !== '') tell(kind)
  const helped = document.getElementById('helped')
  if (helped === null) return
  helped.hidden = false
  for (const button of helped.querySelectorAll('button'))
    button.addEventListener('click', () => {
      tell(button.value)
      const said = helped.querySelector<HTMLElement>('[role=status]')
      if (said === null) return
      // The button that was pressed goes away: who reads on by keyboard reads on here.
      said.textContent = helped.dataset.thanks ?? ''
      said.focus()
      button.parentElement?.remove()
    })
}

/** Do Not Track, as some browsers called it, and Global Privacy Control. */
function asksNotTo(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { doNotTrack?: string; globalPrivacyControl?: boolean }
  const { doNotTrack: older } = window as Window & { doNotTrack?: string }
  return globalPrivacyControl === true || [doNotTrack, older].some((said) => said === '1' || said === 'yes')
}
