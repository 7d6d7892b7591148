/** A letter: its fields grow with what is written, it is printed or copied, and nothing of it stays when the page is left. */
const sheet = document.querySelector<HTMLElement>('.sheet') as HTMLElement
const tools = document.getElementById('letter-tools') as HTMLElement
const status = tools.querySelector('[role=status]') as HTMLElement

type Field = HTMLInputElement | HTMLTextAreaElement
const fields = [...sheet.querySelectorAll<Field>('input,textarea')]

for (const field of fields) {
  if (field instanceof HTMLTextAreaElement) {
    const least = field.rows
    // Browsers bring its first line into sight, not all of it.
    field.addEventListener('focus', () => field.scrollIntoView({ block: 'nearest' }))
    field.addEventListener('input', () => {
      field.rows = least
      while (field.scrollHeight > field.clientHeight + 2 && field.rows < 40) field.rows++
    })
  } else if (field.type !== 'checkbox') {
    const least = field.size
    // Capitals are wider than the figure that a size is counted in.
    field.addEventListener('input', () => {
      field.size = Math.max(least, Math.ceil(field.value.length * 1.1))
    })
  }
}

/** The letter as text: what was written stands in the sentences, a line where nothing was. */
function letterText(): string {
  const copy = sheet.cloneNode(true) as HTMLElement
  for (const [index, element] of [...copy.querySelectorAll('input,textarea')].entries()) {
    const field = fields[index] as Field
    element.replaceWith(
      field instanceof HTMLInputElement && field.type === 'checkbox'
        ? field.checked
          ? '(X)'
          : '( )'
        : field.value.trim() || '__________',
    )
  }
  return [...copy.querySelectorAll('p,h3,li')]
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

const actions: Record<string, { possible: boolean; run: () => void | Promise<void> }> = {
  print: { possible: 'print' in window, run: () => print() },
  text: { possible: 'clipboard' in navigator, run: () => navigator.clipboard.writeText(letterText()) },
}
for (const button of tools.querySelectorAll<HTMLButtonElement>('button')) {
  const action = actions[button.dataset.do ?? '']
  button.hidden = action === undefined || !action.possible
  button.addEventListener('click', async () => {
    try {
      await action?.run()
      status.textContent = button.dataset.done ?? ''
    } catch (_) {
      status.textContent = tools.dataset.failed ?? ''
    }
  })
}
tools.hidden = false

/** Who comes back to the page, perhaps somebody else, finds it empty: a browser may keep it whole in its memory. */
addEventListener('pagehide', () => {
  // No part of another script: that of every page, which lets the reader leave, asks for nothing else.
  for (const field of fields) {
    if (field.type !== 'checkbox') field.value = ''
    if (field instanceof HTMLInputElement) field.checked = false
  }
})

// A module, though it asks for no other.
export {}
