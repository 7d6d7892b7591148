import { describe, expect, it } from 'vitest'
import { mergeWords } from './mergeWords.ts'

const base = 'Pide un defensor público. Es gratis. Díselo al policía en cuanto te detengan.'

describe('mergeWords', () => {
  it.each<readonly [string, string, string, string | undefined]>([
    [
      'joins what each changed elsewhere',
      'Pide un defensor público. Es gratis. Díselo al policía municipal en cuanto te detengan.',
      'Pide una persona defensora. Es gratis. Díselo al policía en cuanto te detengan.',
      'Pide una persona defensora. Es gratis. Díselo al policía municipal en cuanto te detengan.',
    ],
    [
      'keeps what one added behind words that the other replaced',
      'Pide un defensor público de la Procuraduría Social. Es gratis. Díselo al policía en cuanto te detengan.',
      'Pide una persona defensora pública. Es gratis. Díselo al policía y repítelo ante el Ministerio Público.',
      'Pide una persona defensora pública de la Procuraduría Social. Es gratis. Díselo al policía y repítelo ante el Ministerio Público.',
    ],
    [
      'takes once what both changed alike',
      base.replace('gratis', 'gratuito'),
      base.replace('gratis', 'gratuito'),
      base.replace('gratis', 'gratuito'),
    ],
    ['refuses two words in place of one', base.replace('gratis', 'gratuito'), base.replace('gratis', 'barato'), undefined],
    [
      'refuses different words added at one place',
      base.replace('gratis', 'gratis hoy'),
      base.replace('gratis', 'gratis siempre'),
      undefined,
    ],
    [
      'refuses a word changed within what the other removed',
      base.replace('gratis', 'gratuito'),
      base.replace(' Es gratis.', ''),
      undefined,
    ],
    [
      'refuses words added to what the other removed',
      base.replace('gratis.', 'gratis. Ve con un acompañante.'),
      base.replace(' Es gratis.', ''),
      undefined,
    ],
    ['leaves ours where the other changed nothing', base.replace('gratis', 'gratuito'), base, base.replace('gratis', 'gratuito')],
    [
      'keeps lines apart',
      `${base}\n\nOtro párrafo.`,
      base.replace('gratis', 'gratuito'),
      `${base.replace('gratis', 'gratuito')}\n\nOtro párrafo.`,
    ],
  ])('%s', (_name, ours, theirs, merged) => {
    expect(mergeWords({ base, ours, theirs })).toBe(merged)
    // Which of the two is whose makes no difference.
    expect(mergeWords({ base, ours: theirs, theirs: ours })).toBe(merged)
  })
})
