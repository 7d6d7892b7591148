/** Keeping pages on this device: what page scripts share. No failure reaches the reader unasked: offline is an extra. */

import { forgetCache } from './forgetCache.ts'

/** The one word that stays on the device of somebody who erased: do not keep. */
const refusal = 'sin-copias'

/** Workers that keep this page's languages, one a language, from the page's own markup. */
function workers(): string[] {
  return (document.body.dataset.workers ?? '').split(' ').filter((address) => address !== '')
}

/** False where the browser cannot keep pages, or shows no service worker (private windows, insecure addresses). */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window && 'DecompressionStream' in window
}

/** Installs the workers; they download what is kept, and those that are there look whether they still have it whole. */
export async function keep(): Promise<ServiceWorkerRegistration[]> {
  const registrations = await Promise.all(workers().map((address) => navigator.serviceWorker.register(address)))
  for (const { active } of registrations) if (active !== null) active.postMessage('keep')
  return registrations
}

export function isRefused(): boolean {
  try {
    return localStorage.getItem(refusal) !== null
  } catch {
    // Storage that the reader has closed.
    return true
  }
}

export function allow(): void {
  localStorage.removeItem(refusal)
}

/** Removes workers, kept pages and everything that scripts stored for this site, and notes not to keep again. */
export async function erase(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  sessionStorage.clear()
  localStorage.clear()
  localStorage.setItem(refusal, '1')
  // Without a signal what the browser kept by itself stays; the rest is gone.
  await forgetCache().catch(() => undefined)
}
