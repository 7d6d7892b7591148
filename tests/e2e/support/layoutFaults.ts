import type { Page } from 'playwright-core'

/**
 * What of the text of a page, or of the part of it that a selector names, cannot be read at the size of the window:
 * beyond its sides, cut off by its box, or under other text. One line a finding.
 */
export async function layoutFaults(page: Page, part = 'body'): Promise<string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector) ?? document.body
    const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 60)
    const faults: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`)

    // Text for screen readers alone is clipped to nothing.
    const isHiddenOnPurpose = (element: Element | null): boolean =>
      element !== null &&
      (element.matches('script, style, noscript') ||
        getComputedStyle(element).clipPath === 'inset(50%)' ||
        isHiddenOnPurpose(element.parentElement))
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const lines: { text: string; owner: Element; left: number; right: number; top: number; bottom: number }[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement
      const text = node.textContent ?? ''
      if (owner === null || text.trim() === '' || isHiddenOnPurpose(owner) || !owner.checkVisibility()) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        // Between two lines there is the place where a space was left out.
        if (width < 1 || height < 1) continue
        if (isScrolledAway(owner, { left, right, top, bottom })) continue
        if (left < -1 || right > clientWidth + 1) faults.push(`beyond the side: ${short(text)}`)
        const clip = clippedBy(owner, { left, right, top, bottom })
        if (clip !== undefined) faults.push(`cut off by ${clip}: ${short(text)}`)
        // Lines may be set a little closer than their letters' boxes are high.
        const margin = height * 0.15
        lines.push({ text, owner, left, right, top: top + margin, bottom: bottom - margin })
      }
    }
    lines.sort((a, b) => a.top - b.top)
    for (const [index, line] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= line.bottom) break
        const overlaps = Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2
        if (overlaps && line.owner !== other.owner) faults.push(`one over the other: ${short(line.text)} / ${short(other.text)}`)
      }
    }
    return [...new Set(faults)]

    // What a box that scrolls does not show now is found by scrolling it.
    function isScrolledAway(element: Element, box: { left: number; right: number; top: number; bottom: number }): boolean {
      const rest = element.parentElement
      const { overflowY } = getComputedStyle(element)
      const outer = element.getBoundingClientRect()
      const scrolls = (overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight
      if (scrolls && (box.top < outer.top - 1 || box.bottom > outer.bottom + 1)) return true
      return rest !== null && rest !== document.body && isScrolledAway(rest, box)
    }

    function clippedBy(element: Element, box: { left: number; right: number; top: number; bottom: number }): string | undefined {
      for (let each: Element | null = element; each !== null && each !== document.body; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each)
        const hides = (value: string) => value === 'hidden' || value === 'clip'
        const outer = each.getBoundingClientRect()
        const isCut =
          (hides(overflowX) && (box.left < outer.left - 1 || box.right > outer.right + 1)) ||
          (hides(overflowY) && (box.top < outer.top - 1 || box.bottom > outer.bottom + 1))
        if (isCut) return `${each.tagName.toLowerCase()}.${each.className}`
      }
      return undefined
    }
  }, part)
}
