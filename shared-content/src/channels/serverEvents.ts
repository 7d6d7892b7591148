/** One event of a stream of server-sent events. */
export interface ServerEvent {
  event: string
  data: unknown
  /** Where the reader then is, to be told when it connects again. */
  id?: string
}

/**
 * Reads what a stream of server-sent events says, as `EventStream` writes it: `event`, `data` of one line of JSON, and `id`.
 * Signs of life (comments) are yielded as `beat`, so that whoever reads knows that the line is there.
 * @throws what the stream fails with.
 */
export async function* readServerEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      rest += decoder.decode(part.value, { stream: true })
      for (let end = rest.indexOf('\n\n'); end !== -1; end = rest.indexOf('\n\n')) {
        yield toEvent(rest.slice(0, end))
        rest = rest.slice(end + 2)
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function toEvent(block: string): ServerEvent {
  const fields = new Map(block.split('\n').map((line) => toField(line)))
  const data = fields.get('data')
  if (data === undefined) return { event: 'beat', data: undefined }
  const id = fields.get('id')
  return { event: fields.get('event') ?? 'message', data: JSON.parse(data), ...(id === undefined ? {} : { id }) }
}

function toField(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}
