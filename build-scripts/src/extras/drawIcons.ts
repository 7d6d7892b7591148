import path from 'node:path'
import type { SiteIcon } from '@justicia/shared-content/pages/renderer'
import { digestOf } from '../output/digestOf.ts'
import { keepDrawn, readDrawn } from './drawnFiles.ts'

/** Colours of an icon, with those between the two: few, so that the file is small. */
const colours = 32

/**
 * Draws a site's icons as PNG, by path in the site. What was drawn before is taken from `cacheDir`, and the drawing
 * library is only loaded for what is missing.
 */
export async function drawIcons(input: { icons: readonly SiteIcon[]; cacheDir: string }): Promise<Map<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>()
  for (const { path: file, size, svg } of input.icons) {
    const cached = path.join(input.cacheDir, 'icons', `${digestOf([svg, String(size), String(colours)])}.png`)
    drawn.set(file, readDrawn(cached) ?? keepDrawn(cached, await drawPng(svg, size)))
  }
  return drawn
}

async function drawPng(svg: string, size: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).resize(size, size).png({ palette: true, colours, compressionLevel: 9, effort: 10 }).toBuffer()
}
