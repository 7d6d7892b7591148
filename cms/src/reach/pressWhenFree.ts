/** What can be pressed, when it is not disabled. */
type Pressable = { disabled: boolean }

/**
 * Presses a button once, as soon as it takes a press: while a form saves itself, its buttons take none, and a press is lost.
 * @param find the button as it is drawn now, if it is.
 * @param patience milliseconds after which it is given up.
 * @returns what ends the wait: nothing is pressed after it.
 */
export function pressWhenFree<T extends Pressable>(
  find: () => T | null | undefined,
  { patience, press, giveUp }: { patience: number; press: (button: T) => void; giveUp: () => void },
): () => void {
  const until = Date.now() + patience
  const look = () => {
    const button = find()
    const isFree = button && !button.disabled
    if (!isFree && Date.now() < until) return
    clearInterval(timer)
    if (isFree) press(button)
    else giveUp()
  }
  const timer = setInterval(look, 100)
  look()
  return () => clearInterval(timer)
}
