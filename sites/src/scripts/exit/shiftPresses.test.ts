import { describe, expect, it } from 'vitest'
import { type KeyStroke, shiftPresses } from './shiftPresses.ts'

/** What is done, in milliseconds of the clock: «↓» a Shift goes down, «↑» it is let go, anything else is something else. */
type Deed = readonly [at: number, what: '↓' | '↑' | '↑ the other stays' | 'repeat' | 'a' | 'Ctrl ↓' | 'other']

/** Whether these deeds lead away from the page. */
function leads(deeds: readonly Deed[]): boolean {
  const presses = shiftPresses()
  const none = { repeat: false, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
  const stroke = (at: number, more: Partial<KeyStroke> = {}): KeyStroke => ({ ...none, key: 'Shift', timeStamp: at, ...more })
  return deeds.some(([at, what]) => {
    if (what === '↑') return presses.up(stroke(at))
    if (what === '↑ the other stays') return presses.up(stroke(at, { shiftKey: true }))
    if (what === '↓') presses.down(stroke(at, { shiftKey: true }))
    else if (what === 'repeat') presses.down(stroke(at, { shiftKey: true, repeat: true }))
    else if (what === 'a') presses.down(stroke(at, { key: 'A', shiftKey: true }))
    else if (what === 'Ctrl ↓') presses.down(stroke(at, { shiftKey: true, ctrlKey: true }))
    else presses.reset()
    return false
  })
}

const press = (at: number, length = 90): Deed[] => [
  [at, '↓'],
  [at + length, '↑'],
]

describe('three presses of Shift', () => {
  it.each<[string, Deed[]]>([
    ['one after another', [...press(0), ...press(200), ...press(400)]],
    ['unhurried', [...press(0), ...press(2000), ...press(4000)]],
    ['the last three of four, within the time', [...press(0), ...press(4000), ...press(5500), ...press(6000)]],
    ['after something else', [[0, 'a'], ...press(100), ...press(300), ...press(500)]],
    ['two at once, then one', [[0, '↓'], [5, '↓'], [90, '↑ the other stays'], [95, '↑'], ...press(300)]],
    ['two at once, of which the system tells one end, then one', [[0, '↓'], [5, '↓'], [95, '↑'], ...press(300)]],
    [
      'after one that never ended because the window changed',
      [[0, '↓'], [50, 'other'], ...press(900), ...press(1100), ...press(1300)],
    ],
  ])('lead away: %s', (_how, deeds) => {
    expect(leads(deeds)).toBe(true)
  })

  it.each<[string, Deed[]]>([
    ['twice only', [...press(0), ...press(200)]],
    ['too far apart', [...press(0), ...press(3000), ...press(6000)]],
    ['held each time, as with a key that a screen reader keeps', [...press(0, 300), ...press(500, 300), ...press(1000, 300)]],
    ['one of them held', [...press(0), ...press(200, 400), ...press(800)]],
    [
      'held once, repeating',
      [
        [0, '↓'],
        [100, 'repeat'],
        [130, 'repeat'],
        [160, 'repeat'],
        [200, '↑'],
      ],
    ],
    [
      'with a letter each time',
      [0, 300, 600].flatMap((at): Deed[] => [
        [at, '↓'],
        [at + 20, 'a'],
        [at + 90, '↑'],
      ]),
    ],
    [
      'with a click or the wheel each time',
      [0, 300, 600].flatMap((at): Deed[] => [
        [at, '↓'],
        [at + 20, 'other'],
        [at + 90, '↑'],
      ]),
    ],
    ['with a click in between', [...press(0), ...press(200), [350, 'other'], ...press(400)]],
    [
      'with text that came without a key in between',
      [...press(0), [100, 'other'], ...press(200), [300, 'other'], ...press(400), [500, 'other']],
    ],
    [
      'as Ctrl+Shift',
      [0, 300, 600].flatMap((at): Deed[] => [
        [at, 'Ctrl ↓'],
        [at + 90, '↑'],
      ]),
    ],
  ])('do not lead away: %s', (_how, deeds) => {
    expect(leads(deeds)).toBe(false)
  })
})
