/**
 * A pure function of an object and a few words that remembers what it said, for as long as the object lives. What it
 * answers is shared: nobody may change it.
 */
export function memoize<O extends object, W extends string[], T>(make: (of: O, ...words: W) => T): (of: O, ...words: W) => T {
  const known = new WeakMap<O, Map<string, T>>()
  return (of, ...words) => {
    let ofObject = known.get(of)
    if (ofObject === undefined) {
      ofObject = new Map()
      known.set(of, ofObject)
    }
    const key = words.join('\n')
    let value = ofObject.get(key)
    if (value === undefined) {
      value = make(of, ...words)
      ofObject.set(key, value)
    }
    return value
  }
}
