/** An image that is not taken; the message says why and how to mend it, in Spanish. */
export class ImageError extends Error {
  override readonly name = 'ImageError'
}
