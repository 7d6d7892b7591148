import { type FaultMark, findFaultMarks } from './faultMarks.ts'

interface Watch {
  /** The field that holds the text. */
  field: Element
  /** What is wrong with it. */
  message: string
  /** The id of the element that says so. */
  describedBy: string
  /** Hears what is marked, whenever that changes. */
  tell: (marks: readonly FaultMark[]) => void
}

/** Words at fault of every text on the page. They are painted, not changed: nothing of it gets into the text. */
const painted = new Map<Element, Range[]>()

/**
 * Marks what is at fault in a text while somebody mends it: words are painted, boxes and what opens a chip say that they
 * are not right and where it is told why.
 * @returns what ends it.
 */
export function watchFaultMarks({ field, message, describedBy, tell }: Watch): () => void {
  let frame: number | undefined
  let told: string | undefined
  let described = new Map<Element, Record<string, string>>()
  const mark = (marks: readonly FaultMark[]) => {
    const next = describe(field, marks, describedBy)
    for (const [element, attributes] of described)
      if (!next.has(element)) for (const name of Object.keys(attributes)) element.removeAttribute(name)
    for (const [element, attributes] of next)
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    described = next
    paint(
      field,
      marks.flatMap(({ at }) => (at instanceof Range ? at : [])),
    )
  }
  const look = () => {
    frame = undefined
    const marks = findFaultMarks(field, message)
    mark(marks)
    const now = JSON.stringify(marks.map(({ words }) => words))
    if (now !== told) tell(marks)
    told = now
  }
  const later = () => {
    frame ??= requestAnimationFrame(look)
  }
  const observer = new MutationObserver(later)
  observer.observe(field, { childList: true, characterData: true, subtree: true })
  field.addEventListener('input', later)
  later()
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    observer.disconnect()
    field.removeEventListener('input', later)
    for (const [element, attributes] of described) for (const name of Object.keys(attributes)) element.removeAttribute(name)
    paint(field, [])
  }
}

/** What each element that takes the focus is to say of what is at fault in it. */
function describe(field: Element, marks: readonly FaultMark[], describedBy: string): Map<Element, Record<string, string>> {
  const described = new Map<Element, Record<string, string>>()
  const isWrong = { 'aria-invalid': 'true', 'aria-describedby': describedBy }
  for (const { at } of marks) {
    const node = at instanceof Range ? at.startContainer : at
    let editor = (node instanceof Element ? node : node.parentElement)?.closest('[contenteditable="true"]')
    while (editor && field.contains(editor)) {
      described.set(editor, isWrong)
      editor = editor.parentElement?.closest('[contenteditable="true"]')
    }
    if (at instanceof Range) continue
    if (at.matches('input, textarea')) described.set(at, isWrong)
    const opener = openerOf(at)
    if (opener !== undefined) described.set(opener, { 'aria-describedby': describedBy })
  }
  return described
}

/** The button that opens a chip, which stands beside what it shows. */
export function openerOf(chip: Element): HTMLElement | undefined {
  return chip.closest('[class*="__inlineBlock__container"]')?.querySelector<HTMLElement>('button') ?? undefined
}

function paint(field: Element, ranges: Range[]): void {
  if (ranges.length === 0) painted.delete(field)
  else painted.set(field, ranges)
  // Browsers without it show the message alone, which says where the words stand.
  if ('highlights' in CSS) CSS.highlights.set('text-fault', new Highlight(...[...painted.values()].flat()))
}
