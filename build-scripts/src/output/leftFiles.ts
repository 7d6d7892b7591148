import { goneMark } from './goneMark.ts'
import { movedMark } from './movedMark.ts'

/** Files of a site at addresses that pages have left, withdrawn or moved: each mark, and the page beside it. */
export function leftFiles(names: Iterable<string>): Set<string> {
  return new Set(
    [...names].flatMap((name) => {
      const mark = [goneMark, movedMark].find((each) => name.endsWith(`/${each}`))
      return mark === undefined ? [] : [name, `${name.slice(0, -mark.length)}index.html`]
    }),
  )
}
