/** One server-sent event. */
export interface StreamEvent {
  event: string
  data: unknown
}

/**
 * Takes a stream of server-sent events apart as it comes. `EventSource` would do, but cannot show a token.
 * @returns what takes the next piece of text and gives the events that are whole.
 */
export function eventReader(): (text: string) => StreamEvent[] {
  let rest = ''
  return (text) => {
    const blocks = `${rest}${text}`.split('\n\n')
    rest = blocks.pop() ?? ''
    return blocks.flatMap((block) => {
      let event = 'message'
      let data: string | undefined
      for (const line of block.split('\n')) {
        if (line.startsWith('event:')) event = line.slice(6).trim()
        if (line.startsWith('data:')) data = line.slice(5)
      }
      return data === undefined ? [] : [{ event, data: JSON.parse(data) as unknown }]
    })
  }
}
