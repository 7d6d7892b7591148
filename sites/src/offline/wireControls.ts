import { allow, erase, isRefused, keep } from './keeping.ts'

const actions: Record<string, () => Promise<void>> = {
  erase,
  keep: async () => {
    allow()
    for (const registration of await keep()) await kept(registration)
  },
}

/**
 * Makes the buttons of a page that keep pages on this device, or erase what is kept, do so.
 * @returns shows those that there is use for now; rejects where the browser lets nothing be asked.
 */
export function wireControls(controls: HTMLElement): () => Promise<void> {
  const status = controls.querySelector('[role=status]') as HTMLElement
  const buttons = [...controls.querySelectorAll<HTMLButtonElement>('button')]

  /** What is kept can be erased, what is not can be kept; who did neither may refuse beforehand. */
  const show = async () => {
    const isKept = (await navigator.serviceWorker.getRegistrations()).length > 0
    for (const button of buttons) button.hidden = button.dataset.do === 'keep' ? isKept : !isKept && isRefused()
    controls.hidden = false
  }
  for (const button of buttons)
    button.addEventListener('click', async () => {
      const { do: name = '', doing = '', done = '', failed = '' } = button.dataset
      status.textContent = doing
      try {
        await actions[name]?.()
        status.textContent = done
      } catch {
        status.textContent = failed
      }
      await show()
      if (button.hidden) buttons.find((each) => !each.hidden)?.focus()
    })
  return show
}

/** Waits until a worker keeps its pages; fails when it could not download them. */
async function kept(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting ?? registration.active
  if (worker === null) throw new Error('There is no worker.')
  await new Promise<void>((resolve, reject) => {
    const settle = () => {
      if (worker.state === 'activated') resolve()
      if (worker.state === 'redundant') reject(new Error('The worker was not installed.'))
    }
    worker.addEventListener('statechange', settle)
    settle()
  })
  // One that was removed while this page was open comes back as it was, without what it kept.
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
  })
  worker.postMessage('keep', [port2])
  if ((await answer) !== true) throw new Error('The pack could not be downloaded.')
}
