import { pageToText } from './reading/pageToText.ts'

/** Print, copy the text or the address, share: only what this browser can do is shown. */
const tools = document.querySelector<HTMLElement>('#tools')

const address = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
const text = () =>
  pageToText(document.querySelector('main') as HTMLElement, {
    site: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '',
    disclaimer: document.querySelector('footer strong')?.textContent ?? '',
    address: address(),
  })

const actions: Record<string, { possible: boolean; run: () => void | Promise<void> }> = {
  print: { possible: 'print' in window, run: () => print() },
  text: { possible: 'clipboard' in navigator, run: () => navigator.clipboard.writeText(text()) },
  copy: { possible: 'clipboard' in navigator, run: () => navigator.clipboard.writeText(address()) },
  // The address stands in the text: given apart, apps would show it twice.
  share: { possible: 'share' in navigator, run: () => navigator.share({ title: document.title, text: text() }) },
}

if (tools !== null) {
  const status = tools.querySelector('[role=status]') as HTMLElement
  for (const button of tools.querySelectorAll<HTMLButtonElement>('button')) {
    const action = actions[button.dataset.do ?? '']
    button.hidden = action === undefined || !action.possible
    button.addEventListener('click', async () => {
      try {
        await action?.run()
        status.textContent = button.dataset.done ?? ''
      } catch (error) {
        // Closing the share sheet is no failure; in-app browsers fail in ways of their own.
        const isClosed = error instanceof DOMException && error.name === 'AbortError'
        status.textContent = isClosed ? '' : (tools.dataset.failed ?? '')
      }
    })
  }
  tools.hidden = false
}
