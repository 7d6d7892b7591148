import type { ContentPlace } from '../errors.ts'

/** A place as messages name it: `file:line`, or the file where there is no line. */
export function placeToText({ file, line }: ContentPlace): string {
  return line === undefined ? file : `${file}:${line}`
}

/**
 * Where in the files each piece of content stands, kept beside the content so that the content stays plain data.
 * Pieces made elsewhere (in the CMS) have no place; the owner's name stands in.
 */
export class Places {
  readonly #nodes = new WeakMap<object, ContentPlace>()
  readonly #fields = new WeakMap<object, (path: readonly (string | number)[]) => ContentPlace>()

  /** Remembers where a tree node, section, override or list entry begins. */
  setNode(node: object, place: ContentPlace): void {
    this.#nodes.set(node, place)
  }

  /** Remembers how to find a front-matter or YAML field of `owner`. */
  setFields(owner: object, locate: (path: readonly (string | number)[]) => ContentPlace): void {
    this.#fields.set(owner, locate)
  }

  /** Gives a node that stands in for another the place of that other. */
  copy(from: object, to: object): void {
    const place = this.#nodes.get(from)
    const fields = this.#fields.get(from)
    if (place !== undefined) this.#nodes.set(to, place)
    if (fields !== undefined) this.#fields.set(to, fields)
  }

  /** The node's place, or `fallback` when it came from no file. */
  node(node: object, fallback: ContentPlace): ContentPlace {
    return this.#nodes.get(node) ?? fallback
  }

  /** The place of a field of `owner`, or `fallback`. */
  field(owner: object, path: readonly (string | number)[], fallback: ContentPlace): ContentPlace {
    return this.#fields.get(owner)?.(path) ?? fallback
  }
}
