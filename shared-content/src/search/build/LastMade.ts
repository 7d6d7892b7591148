/** Things made once by their key; those that nobody has asked for longest are forgotten. */
export class LastMade<T> {
  readonly #made = new Map<string, T>()
  readonly #most: number

  /** @param most how many are remembered. */
  constructor(most: number) {
    this.#most = most
  }

  /** What was made of a key or, if that is forgotten, what is made now. */
  of(key: string, make: () => T): T {
    const value = this.#made.has(key) ? (this.#made.get(key) as T) : make()
    this.#made.delete(key)
    this.#made.set(key, value)
    // To find the oldest takes long after many were asked for again.
    if (this.#made.size > this.#most) {
      const [oldest] = this.#made.keys()
      this.#made.delete(oldest as string)
    }
    return value
  }
}
