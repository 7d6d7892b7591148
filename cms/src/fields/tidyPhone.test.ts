import { describe, expect, it } from 'vitest'
import { tidyPhone } from './tidyPhone.ts'

describe('tidyPhone', () => {
  it.each([
    ['(951) 501-6900 ext. 20431', '951 501 6900', '20431'],
    ['951-501-6900', '951 501 6900', undefined],
    ['9515016900', '951 501 6900', undefined],
    ['5556581111', '55 5658 1111', undefined],
    ['55 5658 1111, Extensión 12', '55 5658 1111', '12'],
    ['800.900.10.20 x5', '800 900 10 20', '5'],
    ['+52 (951) 501 6900', '+52 951 501 6900', undefined],
    ['911', '911', undefined],
    ['  *0311 ', '*0311', undefined],
  ])('«%s» is «%s», extension %s', (typed, number, extension) =>
    expect(tidyPhone(typed)).toEqual({ number, ...(extension === undefined ? {} : { extension }) }),
  )

  it.each(['12', '951 501 6900 y 951 501 6901', 'pregunta por Ana', '01 951 501 6900', '951-501', '951 501 6900 ext. Ana'])(
    '«%s» stays as it was typed, for its rule to tell what is wrong',
    (typed) => expect(tidyPhone(typed)).toEqual({ number: typed }),
  )
})
