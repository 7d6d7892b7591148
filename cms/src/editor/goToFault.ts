import { type FaultMark, findFaultMarks } from './faultMarks.ts'
import { openerOf } from './watchFaultMarks.ts'

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Longest wait for a part of the form that is drawn when it is looked at, in milliseconds: an old telephone takes its time. */
const patience = 60_000

/** Wait for words at fault after which what is said of them is shown in their place, in milliseconds. */
const short = 4000

/** Time that chips are given to be drawn once words around them are, in milliseconds. */
const settling = 1500

/**
 * Leads to the first thing at fault in a text, as an editor would go there: to its tab, its row, its words. The focus goes
 * there too, unless it was put elsewhere meanwhile.
 * @param path of the field that holds the text.
 */
export async function goToFirstFault(path: string, message: string, { stopped }: { stopped: AbortSignal }): Promise<void> {
  const own: (Element | null)[] = [document.activeElement, document.body]
  const isLeft = () => stopped.aborted || !own.includes(document.activeElement)
  const end = Date.now() + patience
  const field = await waitFor(() => showField(path), end, isLeft)
  if (field === undefined) return
  const firstMark = () => findFaultMarks(field, message)[0]
  let mark = await waitFor(firstMark, Math.min(end, Date.now() + short), isLeft)
  if (isLeft()) return
  if (mark === undefined) {
    const told = field.querySelector<HTMLElement>('.text-faults')
    told?.focus()
    own.push(told)
    mark = await waitFor(firstMark, end, isLeft)
  }
  if (mark?.at instanceof Range) {
    // A chip is drawn after the words around it, and may stand before them.
    const isChip = () =>
      findFaultMarks(field, message)
        .slice(0, 1)
        .find(({ at }) => !(at instanceof Range))
    mark = (await waitFor(isChip, Date.now() + settling, isLeft)) ?? firstMark()
  }
  if (isLeft()) return
  // A chip is drawn anew when all of it has come.
  for (let turn = 0; mark !== undefined && turn < 3 && !stopped.aborted; turn++) {
    await goToMark(mark)
    mark = isThere(mark.at) ? undefined : firstMark()
  }
}

/** Brings what is at fault before the eyes and puts the focus there: on what opens a chip, in a box, on the words. */
export async function goToMark({ at }: FaultMark): Promise<void> {
  const node = at instanceof Range ? at.startContainer : at
  const element = node instanceof HTMLElement ? node : node.parentElement
  if (element === null) return
  unfoldAround(element)
  await keepInView(at, 400)
  if (at instanceof Range) {
    element.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true })
    // The editor puts its own cursor back first.
    await pause(50)
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(at.cloneRange())
  } else (openerOf(at) ?? at).focus({ preventScroll: true })
  await keepInView(at, 2000)
}

/** The field with its row unfolded and its tab chosen; undefined while it is not there. */
function showField(path: string): Element | undefined {
  const rows = rowsOf(path)
  for (const id of rows) {
    const row = document.getElementById(id)
    if (row === null) {
      // Tabs that are not chosen are not drawn.
      if (id === rows[0]) document.querySelector<HTMLElement>(tabAtFault)?.click()
      return undefined
    }
    unfold(row)
    // Rows are drawn when they are looked at.
    row.scrollIntoView({ block: 'nearest' })
  }
  const field = document.querySelector(`[data-field-path="${CSS.escape(path)}"]`)
  if (field === null && rows.length === 0) document.querySelector<HTMLElement>(tabAtFault)?.click()
  return field !== null && field.getClientRects().length > 0 ? field : undefined
}

const tabAtFault = '.tabs-field__tab-button--has-error:not(.tabs-field__tab-button--active)'

/**
 * The rows that a field stands in, from the outermost.
 * @example rowsOf('sections.0.body') // ['sections-row-0']
 */
export function rowsOf(path: string): string[] {
  const steps = path.split('.')
  return steps.flatMap((step, index) => (/^\d+$/.test(step) ? `${steps.slice(0, index).join('-')}-row-${step}` : []))
}

function unfoldAround(element: Element): void {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) unfold(parent)
}

/** Unfolds a row or a block that is folded. */
function unfold(row: Element): void {
  const folded = row.matches('.collapsible--collapsed') ? row : row.querySelector(':scope > .collapsible--collapsed')
  folded?.querySelector<HTMLElement>(':scope > .collapsible__toggle-wrap > .collapsible__toggle')?.click()
}

/** Keeps a place before the eyes while what is around it unfolds and is drawn, unless somebody scrolls or types. */
async function keepInView(at: FaultMark['at'], milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds
  let isTaken = false
  const take = () => {
    isTaken = true
  }
  const signs = ['wheel', 'touchstart', 'keydown', 'pointerdown']
  for (const sign of signs) window.addEventListener(sign, take, { passive: true })
  while (Date.now() < end && !isTaken && isThere(at)) {
    bringIntoView(at.getBoundingClientRect())
    await pause(100)
  }
  for (const sign of signs) window.removeEventListener(sign, take)
}

function isThere(at: FaultMark['at']): boolean {
  return (at instanceof Range ? at.startContainer : at).isConnected
}

/** Scrolls so that a place stands below the bars of the page and above what lies at its end. */
function bringIntoView({ top, bottom }: DOMRect): void {
  // What is not drawn has no place.
  if (top === 0 && bottom === 0) return
  const [bars, foot] = [200, 120]
  if (top < bars || bottom > window.innerHeight - foot) window.scrollBy({ top: top - window.innerHeight / 2 })
}

async function waitFor<T>(find: () => T | undefined, end: number, isLeft: () => boolean): Promise<T | undefined> {
  while (Date.now() < end && !isLeft()) {
    const found = find()
    if (found !== undefined) return found
    await pause(80)
  }
  return undefined
}
