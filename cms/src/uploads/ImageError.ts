import type { Label } from '../words/labels.ts'

/** An image that is not taken; the label says why and how to mend it, the message is its Spanish. */
export class ImageError extends Error {
  override readonly name = 'ImageError'
  readonly label: Label

  constructor(label: Label, options?: ErrorOptions) {
    super(label.es, options)
    this.label = label
  }
}
