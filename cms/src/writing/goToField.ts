import { rowsOf } from '../editor/goToFault.ts'

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Longest wait for a part of the form that is drawn when it is looked at, in milliseconds. */
const patience = 4000

/**
 * Leads to a field of the form as an editor would go there: to its tab, its rows, its words. The focus goes there too.
 * @param words to be marked, where the field holds them.
 * @returns whether the field was found.
 */
export async function goToField(path: string, words = ''): Promise<boolean> {
  const field = await unfoldTo(path)
  if (field === undefined) return false
  field.scrollIntoView({ block: 'center' })
  const box = await waitFor(() => field.querySelector<HTMLElement>(writable))
  const range = box === undefined ? undefined : rangeOf(box, words)
  box?.focus({ preventScroll: true })
  if (box !== undefined && range !== undefined) {
    // The editor puts its own cursor back first.
    await pause(50)
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    const { top } = range.getBoundingClientRect()
    window.scrollBy({ top: top - window.innerHeight / 2 })
  }
  return true
}

const writable = '[contenteditable="true"], input:not([type="hidden"]), textarea'

/** The field with its tab chosen and its rows unfolded; undefined where the form does not have it. */
async function unfoldTo(path: string): Promise<HTMLElement | undefined> {
  const rows = rowsOf(path)
  const fieldId = `field-${path.replaceAll('.', '__')}`
  const outermost = () =>
    document.getElementById(rows[0] ?? fieldId) ?? document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"]`)
  if (outermost() === null && !(await chooseTab(outermost))) return undefined
  for (const id of rows) {
    const row = await waitFor(() => document.getElementById(id))
    if (row === undefined) return undefined
    const folded = row.matches('.collapsible--collapsed') ? row : row.querySelector(':scope > .collapsible--collapsed')
    folded?.querySelector<HTMLElement>(':scope > .collapsible__toggle-wrap > .collapsible__toggle')?.click()
    // Rows are drawn when they are looked at.
    row.scrollIntoView({ block: 'nearest' })
  }
  const found = () =>
    document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"]`) ??
    document.getElementById(fieldId)?.closest<HTMLElement>('.field-type') ??
    undefined
  const field = await waitFor(found, rows.length > 0 ? 1500 : patience)
  // A field that has no place of its own stands in its row.
  return field ?? document.getElementById(rows.at(-1) ?? '') ?? undefined
}

/** Tabs that are not chosen are not drawn: each is looked into. */
async function chooseTab(isThere: () => HTMLElement | null): Promise<boolean> {
  const tabs = [...document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')]
  for (const tab of tabs) {
    tab.click()
    if ((await waitFor(isThere, 400)) !== undefined) return true
  }
  return false
}

/** Where some words begin in a text, from their first letters: what stands between them may be no text. */
function rangeOf(box: HTMLElement, words: string): Range | undefined {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  for (let length = Math.min(words.length, 40); length >= 12; length -= 4) {
    const start = words.slice(0, length)
    walker.currentNode = box
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const from = (node.nodeValue ?? '').indexOf(start)
      if (from < 0) continue
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, Math.min((node.nodeValue ?? '').length, from + words.length))
      return range
    }
  }
  return undefined
}

async function waitFor<T>(find: () => T | null | undefined, most = patience): Promise<T | undefined> {
  const end = Date.now() + most
  for (;;) {
    const found = find()
    if (found) return found
    if (Date.now() > end) return undefined
    await pause(60)
  }
}
