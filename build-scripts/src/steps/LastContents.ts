import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Content } from '@justicia/shared-content/content/content'
import { readContent } from '@justicia/shared-content/content/readContent'
import type { LastContent } from '@justicia/shared-content/content/readKeepingLast'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { ContentError, ContentErrors } from '@justicia/shared-content/errors'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { parseJson } from '@justicia/shared-content/parseJson'
import { dateSchema } from '@justicia/shared-content/schema/primitives'
import { z } from 'zod'
import { writeWhole } from '../output/writeWhole.ts'

const stampSchema = z.object({ out: z.string(), date: dateSchema, digest: z.string() })

/**
 * The last content of each output folder, kept apart from it: nothing of the content lies beside what is published. Only
 * their owner may look into it.
 */
export class LastContents {
  readonly #cacheDir: string

  constructor(input: { cacheDir: string }) {
    this.#cacheDir = path.join(input.cacheDir, 'built')
  }

  /** Where the last content of an output folder is, as a content folder. */
  folder(out: string): string {
    return path.join(this.#dirOf(out), 'content')
  }

  /** The last content of an output folder; undefined when there is none that can be read. */
  async read(out: string): Promise<LastContent | undefined> {
    const stamp = await this.#stamp(out)
    if (stamp === undefined) return undefined
    const content = await readContent(this.folder(out)).catch(orUnreadable)
    return content === undefined ? undefined : { content, date: stamp.date }
  }

  /** Keeps what an output folder was built from, and drops what was kept of folders that are gone. */
  async write(out: string, { content, date }: LastContent): Promise<void> {
    const digest = await digestOf(content)
    const stamp = await this.#stamp(out)
    if (stamp?.digest === digest && stamp.date === date) return
    await this.#sweep()
    const dir = this.#dirOf(out)
    await mkdir(dir, { recursive: true, mode: 0o700 })
    if (stamp?.digest !== digest) await writeContent(content, this.folder(out))
    const file = path.join(dir, 'built.json')
    await writeWhole(file, JSON.stringify({ out, date, digest }))
  }

  #dirOf(out: string): string {
    return path.join(this.#cacheDir, createHash('sha256').update(path.resolve(out)).digest('hex').slice(0, 24))
  }

  async #stamp(out: string): Promise<z.infer<typeof stampSchema> | undefined> {
    return readStamp(this.#dirOf(out))
  }

  async #sweep(): Promise<void> {
    const names = (await readdir(this.#cacheDir).catch(orAbsent)) ?? []
    for (const name of names) {
      const dir = path.join(this.#cacheDir, name)
      const stamp = await readStamp(dir)
      if (stamp !== undefined && !existsSync(stamp.out)) await rm(dir, { recursive: true, force: true })
    }
  }
}

/** An earlier version may have written what this one does not read: then all is built anew. */
function orUnreadable(error: NodeJS.ErrnoException): undefined {
  if (error instanceof ContentErrors || error instanceof ContentError) return undefined
  return orAbsent(error)
}

async function readStamp(dir: string): Promise<z.infer<typeof stampSchema> | undefined> {
  const text = await readFile(path.join(dir, 'built.json'), 'utf8').catch(orAbsent)
  return stampSchema.safeParse(parseJson(text ?? '')).data
}

/** Wherever the images lie. */
async function digestOf(content: Content): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify({ ...content, media: content.media.map(({ path: _, ...media }) => media) }))
  for (const media of content.media) hash.update(await readFile(media.path))
  return hash.digest('hex')
}
