import type { Browser } from 'playwright-core'

/** A connection and a processor as a browser's debugging protocol slows them down. */
export interface Profile {
  /** Milliseconds from a request to its answer's headers. */
  latency: number
  /** Bytes a second. */
  download: number
  upload: number
  /** How many times slower the processor is. */
  processor: number
}

/**
 * WebPageTest's «3G Slow»: 400 kbit/s both ways, 400 ms a round trip (`www/settings/connectivity.ini.sample` in its
 * repository); and a processor four times slower, as Lighthouse has it for phones. The browser adds the round trip to
 * each request, not to opening a connection.
 */
export const slow3G: Profile = { latency: 400, download: 50_000, upload: 50_000, processor: 4 }

/** One load of a page with an empty cache. Times are milliseconds from the start of the navigation. */
export interface Load {
  firstPaint: number
  firstContentfulPaint: number
  largestContentfulPaint: number
  /** Sum of all layout shifts that no input caused. */
  layoutShift: number
  /** Markup or text of what they moved, each from its beginning. */
  moved: string[]
  loaded: number
  /** As they travelled, headers included. */
  bytes: number
  requests: number
  /** How the page itself was compressed. */
  encoding: string
}

/** A small phone's screen, in CSS pixels. */
export const phone = { width: 360, height: 740 }

/** After the page has loaded, scripts may still move things: so long is looked on. */
const afterwards = 500

/** Loads a page once in a context of its own, on a phone's screen unless another is asked for. Service workers do not start: they come after the page. */
export async function measureLoad(
  browser: Browser,
  url: string,
  { profile, scripts = true, viewport = phone }: { profile?: Profile; scripts?: boolean; viewport?: typeof phone } = {},
): Promise<Load> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    locale: 'es-MX',
    serviceWorkers: 'block',
    javaScriptEnabled: scripts,
  })
  try {
    const page = await context.newPage()
    const protocol = await context.newCDPSession(page)
    await protocol.send('Network.enable')
    if (profile !== undefined) {
      await protocol.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: profile.latency,
        downloadThroughput: profile.download,
        uploadThroughput: profile.upload,
      })
      await protocol.send('Emulation.setCPUThrottlingRate', { rate: profile.processor })
    }
    let bytes = 0
    let requests = 0
    protocol.on('Network.requestWillBeSent', () => void requests++)
    protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    const response = await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(afterwards)
    const seen = await page.evaluate(paints)
    return { ...seen, bytes, requests, encoding: (await response?.headerValue('content-encoding')) ?? '' }
  } finally {
    await context.close()
  }
}

/** Of the Layout Instability API, which TypeScript does not know yet. */
interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
  sources: { node: Node | null }[]
}

/** In the page: reads what the browser noted from the first moment on. */
function paints(): Omit<Load, 'bytes' | 'requests' | 'encoding'> {
  // Taken at once, not called back: where scripts are off, nobody is called back.
  const noted = (type: string) => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type, buffered: true })
    return observer.takeRecords()
  }
  const at = (name: string) => noted('paint').find((entry) => entry.name === name)?.startTime ?? Number.NaN
  const shifts = (noted('layout-shift') as LayoutShift[]).filter(({ hadRecentInput }) => !hadRecentInput)
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return {
    firstPaint: at('first-paint'),
    firstContentfulPaint: at('first-contentful-paint'),
    largestContentfulPaint: noted('largest-contentful-paint').at(-1)?.startTime ?? Number.NaN,
    layoutShift: shifts.reduce((total, { value }) => total + value, 0),
    moved: shifts.flatMap(({ sources }) =>
      sources.map(({ node }) => (node instanceof Element ? node.outerHTML : `${node?.textContent}`).trim().slice(0, 80)),
    ),
    loaded: navigation?.loadEventEnd ?? Number.NaN,
  }
}
