import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { repository } from '../../build-scripts/src/repository.ts'

/** Sizes that pictures are taken at. */
export const screens = [
  ['telefono', { width: 360, height: 740 }],
  ['escritorio', { width: 1280, height: 900 }],
] as const
export const schemes = [
  ['claro', 'light'],
  ['oscuro', 'dark'],
] as const

/** Empties a folder of pictures, so that none stays of a screen that is no more; leaves the folders in it alone. */
export async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name.endsWith('.webp')) await rm(path.join(folder, name))
}

/** Takes a picture of what a page shows. */
export async function takePicture(page: Page, file: string): Promise<void> {
  // Pages are text on even ground: this keeps letters sharp in fewer bytes than pictures with a loss.
  await sharp(await page.screenshot())
    .webp({ nearLossless: true, quality: 40, effort: 6 })
    .toFile(file)
}

/** Where pictures for people are kept. */
export const pictureFolder = path.join(repository, 'docs/screenshots')
