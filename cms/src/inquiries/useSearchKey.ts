'use client'

import { useEffect } from 'react'

/** «/» goes to a search, unless somebody is writing. @param id of its field. */
export function useSearchKey(id: string): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      const isWriting =
        target instanceof HTMLElement &&
        target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return
      event.preventDefault()
      document.getElementById(id)?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [id])
}
