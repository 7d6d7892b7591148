/** Bytes that may wait for who reads slowly; beyond them it is cut off, and connects again where it was. */
const longestWait = 512 * 1024

/** One connection of server-sent events. */
export class EventStream {
  readonly #encoder = new TextEncoder()
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  readonly #onEnd: () => void
  readonly body: ReadableStream<Uint8Array>

  /** @param onEnd called once, when either side has ended it. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        cancel: () => this.#ended(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: longestWait }),
    )
  }

  /** @param id where the reader then is, which it says when it connects again. */
  send(event: string, data: unknown, id?: number): void {
    const at = id === undefined ? '' : `id: ${id}\n`
    // JSON has no line breaks: a text cannot end its line and begin an event of its own.
    this.#write(`${at}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  /** Keeps it open through whatever ends what is silent. */
  beat(): void {
    this.#write(':\n\n')
  }

  end(): void {
    const controller = this.#controller
    if (controller === undefined) return
    this.#ended()
    controller.close()
  }

  #write(text: string): void {
    const controller = this.#controller
    if (controller === undefined) return
    if ((controller.desiredSize ?? 0) < 0) {
      this.#ended()
      controller.error(new Error('Read too slowly.'))
      return
    }
    controller.enqueue(this.#encoder.encode(text))
  }

  #ended(): void {
    if (this.#controller === undefined) return
    this.#controller = undefined
    this.#onEnd()
  }
}

/** The answer that carries it. */
export function streamResponse({ body }: EventStream, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would collect it.
      'X-Accel-Buffering': 'no',
      ...headers,
    },
  })
}
