/** Print, copy the address, share: only what this browser can do is shown. */
const tools = document.querySelector<HTMLElement>('#tools')

const actions: Record<string, { possible: boolean; run: () => void | Promise<void> }> = {
  print: { possible: 'print' in window, run: () => print() },
  copy: { possible: 'clipboard' in navigator, run: () => navigator.clipboard.writeText(location.href) },
  share: { possible: 'share' in navigator, run: () => navigator.share({ title: document.title, url: location.href }) },
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
        // Closing the share sheet is no failure.
        if (!(error instanceof DOMException)) throw error
      }
    })
  }
  tools.hidden = false
}

export {}
