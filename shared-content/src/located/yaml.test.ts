import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ContentErrorCollector } from '../errors.ts'
import { processorTime } from '../testing/processorTime.ts'
import { parseYaml, parseYamlList } from './yaml.ts'

const problemOf = (text: string) => {
  let problem = 'sin problemas'
  const spent = processorTime(() => {
    try {
      parseYaml({ text, file: 'caso.yaml', schema: z.unknown() })
    } catch (error) {
      problem = (error as Error).message
    }
  })
  expect(spent).toBeLessThan(2000)
  return problem
}

describe('YAML of content', () => {
  it.each([
    ['an anchor', 'a: &x uno\nb: *x', 'caso.yaml:1: El YAML repite textos con «&» y «*».'],
    ['an alias of nothing', 'a: *x', 'caso.yaml:1: '],
    ['a type', 'a: !!binary aGk=', 'caso.yaml:1: El YAML lleva la marca «tag:yaml.org,2002:binary».'],
    ['a type of its own', 'b: 1\na: !x 1', 'caso.yaml:2: El YAML lleva la marca «!x».'],
    ['an instruction', '%YAML 1.1\n---\na: yes', 'caso.yaml:1: El YAML lleva una instrucción'],
    ['a field twice', 'a: 1\nb: 2\na: 3', 'caso.yaml:3: El campo «a» está dos veces.'],
    ['a field whose name is a list', 'a: 1\n? [b]\n: 2', 'caso.yaml:2: Un campo del YAML tiene otros dentro de su nombre.'],
    ['two documents', 'a: 1\n---\nb: 2', 'caso.yaml:'],
    ['brackets without end', '['.repeat(100_000), 'caso.yaml:1: '],
    ['lists without end', `${'- '.repeat(20_000)}a`, 'caso.yaml:1: El YAML tiene demasiados niveles.'],
    ['maps without end', `${'{a: '.repeat(20_000)}`, 'caso.yaml:1: '],
    [
      'many anchors',
      Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(i === 0 ? 0 : 9)}x]`).join('\n'),
      'caso.yaml:1: El YAML repite',
    ],
  ])('refuses %s', (_name, text, problem) => {
    expect(problemOf(text)).toContain(problem)
  })

  it('takes many fields at once', () => {
    expect(problemOf(Array.from({ length: 40_000 }, (_, index) => `a${index}: 1`).join('\n'))).toBe('sin problemas')
  })

  it('tells every wrong entry of a list, and gives the others', () => {
    const collector = new ContentErrorCollector()
    const items = parseYamlList({
      text: '- slug: uno\n  n: 1\n- slug: dos\n  n: x\n- slug: tres\n',
      file: 'caso.yaml',
      schema: z.strictObject({ slug: z.string(), n: z.int() }),
      collector,
    })
    expect(items.map(({ item }) => item.slug)).toEqual(['uno'])
    expect(collector.errors.map(({ message, place }) => `${place.entry} ${message}`)).toEqual([
      'dos caso.yaml:4: El campo «1.n» no es válido: se esperaba number. Corrígelo según docs/content-format.md.',
      'tres caso.yaml:5: El campo «2.n» no es válido: falta o no es de tipo number. Corrígelo según docs/content-format.md.',
    ])
  })
})
