/** What the bench asks of a page: `answer` makes the engine ready when it is first asked, as a reader's first search does. */
declare global {
  interface Window {
    answer(query: string): Promise<string[]>
    /** Milliseconds from the question to its first result in the page. */
    firstResult(query: string): Promise<number>
  }
}

type Search = (query: string) => Promise<string[]>

/** Gives the page its engine. */
export function answerWith(ready: () => Promise<Search>): void {
  let search: Promise<Search> | undefined
  window.answer = async (query) => {
    search ??= ready()
    return (await search)(query)
  }
  window.firstResult = async (query) => {
    const start = performance.now()
    const found = await window.answer(query)
    const list = document.createElement('ol')
    list.append(...found.slice(0, 10).map((path) => Object.assign(document.createElement('li'), { textContent: path })))
    document.body.append(list)
    await new Promise((drawn) => requestAnimationFrame(drawn))
    return performance.now() - start
  }
}

/** A file beside the page. */
export async function textOf(name: string): Promise<string> {
  const answer = await fetch(name)
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return answer.text()
}
