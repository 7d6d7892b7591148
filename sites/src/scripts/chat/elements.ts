/** An element with attributes and content. What is given as text stays text, whatever it says. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}

/** A button that does something. */
export function button(label: string, act: () => void, look?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(look === undefined ? {} : { class: look }) }, label)
  made.addEventListener('click', act)
  return made
}

/** A link that leaves the chat where it is. */
export function linkApart(href: string, text: string, apart: string): HTMLAnchorElement {
  const link = element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text)
  link.append(' ', element('small', {}, `(${apart})`))
  return link
}
