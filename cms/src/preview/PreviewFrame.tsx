'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * A page as it would be, as wide as it is asked to be and as small as it must be to fit. Nothing in it runs: the frame has no
 * scripts, and what is clicked in it is taken by the form around it.
 * @param onPage told the address of a page of the same site that was clicked.
 */
export function PreviewFrame(input: { html: string; width: number; title: string; onPage: (path: string) => void }) {
  const { html, width, title, onPage } = input
  const place = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const scrolled = useRef({ title: '', top: 0 })
  const [room, setRoom] = useState({ width: 0, height: 0 })

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watcher = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])

  const onLoad = () => {
    const page = frame.current?.contentDocument
    const view = frame.current?.contentWindow
    if (!page || !view) return
    // The same page drawn again stays where it was being read.
    if (scrolled.current.title === title) view.scrollTo(0, scrolled.current.top)
    page.addEventListener('scroll', () => {
      scrolled.current = { title, top: view.scrollY }
    })
    page.addEventListener('click', (event) => {
      const link = (event.target as Element | null)?.closest('a[href]')
      if (!link) return
      event.preventDefault()
      const [path = '', mark = ''] = (link.getAttribute('href') ?? '').split('#')
      if (path.startsWith('/') && !path.startsWith('//')) onPage(path.replace(/\?.*$/, ''))
      else if (path === '' && mark !== '') page.getElementById(decodeURIComponent(mark))?.scrollIntoView()
    })
  }
  const scale = room.width === 0 ? 1 : Math.min(1, room.width / width)
  return (
    <div className="preview-frame" ref={place}>
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        srcDoc={html}
        onLoad={onLoad}
        style={{ width, height: room.height / scale, transform: `scale(${scale})` }}
      />
    </div>
  )
}
