import encodeQr from 'qr'

/** A QR code as one line of strokes, each a row's run of dark modules. */
export interface QrDrawing {
  /** Modules on a side, with the light margin around the code. */
  side: number
  /** `d` of a path to stroke one module wide. */
  path: string
}

/**
 * Draws a text as a QR code. Level M still reads with a seventh of it spoilt: paper gets folded and stained. The margin
 * of four light modules is the standard's (ISO/IEC 18004). Moves are relative, because short steps that repeat weigh
 * half of what coordinates do once compressed.
 */
export function qrDrawing(text: string): QrDrawing {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 4 })
  let path = 'M0 .5'
  let at = 0
  let below = 0
  for (const row of rows) {
    for (let start = row.indexOf(true); start !== -1; ) {
      const light = row.indexOf(false, start)
      path += `m${start - at} ${below}h${light - start}`
      at = light
      below = 0
      start = row.indexOf(true, light)
    }
    below += 1
  }
  return { side: rows.length, path }
}
