/** What the offline worker uses of a service worker's global scope, which TypeScript's library for pages does not know. */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LifecycleEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageToWorker) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly location: Location
  readonly registration: ServiceWorkerRegistration
}

export interface LifecycleEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface MessageToWorker extends LifecycleEvent {
  readonly ports: readonly MessagePort[]
}

export interface FetchEvent extends LifecycleEvent {
  readonly request: Request
  /** The page as the browser asked for it while the worker was starting; undefined where it did not. */
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
