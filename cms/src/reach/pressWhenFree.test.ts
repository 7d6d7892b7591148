import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pressWhenFree } from './pressWhenFree.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A button, and what is done with it. */
function watched(disabled: boolean) {
  const button = { disabled }
  const [press, giveUp] = [vi.fn(), vi.fn()]
  return { button, press, giveUp, how: { patience: 30_000, press, giveUp } }
}

it('presses at once what takes a press, and once', () => {
  const { button, press, giveUp, how } = watched(false)
  pressWhenFree(() => button, how)
  expect(press.mock.calls).toEqual([[button]])
  vi.advanceTimersByTime(60_000)
  expect([press.mock.calls.length, giveUp.mock.calls.length]).toEqual([1, 0])
})

it('waits for a form that saves itself, also while its button is drawn anew', () => {
  const { button, press, giveUp, how } = watched(true)
  let drawn: typeof button | null = button
  pressWhenFree(() => drawn, how)
  vi.advanceTimersByTime(10_000)
  drawn = null
  vi.advanceTimersByTime(10_000)
  expect(press).not.toHaveBeenCalled()
  drawn = { disabled: false }
  vi.advanceTimersByTime(10_000)
  expect(press.mock.calls).toEqual([[drawn]])
  expect(giveUp).not.toHaveBeenCalled()
})

it('gives up once, and presses nothing that is free later: somebody may have gone on writing', () => {
  const { button, press, giveUp, how } = watched(true)
  pressWhenFree(() => button, how)
  vi.advanceTimersByTime(30_000)
  button.disabled = false
  vi.advanceTimersByTime(60_000)
  expect([press.mock.calls.length, giveUp.mock.calls.length]).toEqual([0, 1])
})

it('presses nothing once it is ended', () => {
  const { button, press, giveUp, how } = watched(true)
  const end = pressWhenFree(() => button, how)
  end()
  button.disabled = false
  vi.advanceTimersByTime(60_000)
  expect([press.mock.calls.length, giveUp.mock.calls.length]).toEqual([0, 0])
})
