import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/**
 * The lines of some text files, one file after the other; one whose name ends in `.gz` is unpacked.
 * @throws {Error} for a file that cannot be read, or is packed and damaged; it names the file.
 */
export async function* readLines(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files) {
    const stored = createReadStream(file)
    // What goes wrong comes out of the last of them.
    const input = file.endsWith('.gz') ? pipeline(stored, createGunzip(), () => undefined) : stored
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
    const failed = new Promise<never>((_, fail) => input.once('error', fail))
    failed.catch(() => undefined)
    try {
      const next = lines[Symbol.asyncIterator]()
      for (;;) {
        const { done, value } = await Promise.race([next.next(), failed])
        if (done) break
        yield value
      }
    } catch (cause) {
      throw new Error(`No se pudo leer «${file}»: ${(cause as Error).message}. Revisa el archivo y vuelve a contar.`, { cause })
    } finally {
      lines.close()
      stored.destroy()
    }
  }
}
