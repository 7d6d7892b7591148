import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml } from '../located/yaml.ts'
import { type Dataset, datasetSchema } from '../schema/dataset.ts'
import { readStates } from '../states.ts'
import { researchTables } from '../vocabulary/research.ts'
import { checkTable } from './checkTable.ts'
import { readTable } from './tableFile.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

const good = `state,year,indicator,value
MX,2015,victimas,5
JAL,2015,victimas,2
OAX,2015,victimas,3
MX,2015,tasa,0.5
JAL,2015,tasa,0.25
OAX,2015,tasa,0.75
`

function datasetOf(text: string): Dataset {
  const column = (name: string, type: string) => ({ name, type, description: { es: name } })
  return datasetSchema.parse({
    slug: 'tabla',
    order: 1,
    table: 'poblacion',
    name: { es: 'Tabla' },
    description: { es: 'Una tabla.' },
    from: '2015',
    until: '2015',
    places: 'states',
    institution: 'Una institución',
    source: 'Un documento',
    read_in: 'Una copia',
    method: { es: 'Se copió.' },
    caveats: [{ description: { es: 'Es de prueba.' } }],
    licence: 'to_confirm',
    columns: [
      column('state', 'string'),
      column('year', 'year'),
      column('indicator', 'string'),
      { ...column('value', 'number'), minimum: 0 },
    ],
    key: ['state', 'year', 'indicator'],
    sums: ['victimas'],
    releases: [
      {
        number: '1.0.0',
        date: '2026-12-02',
        rows: text.trimEnd().split('\n').length - 1,
        sha256: createHash('sha256').update(text).digest('hex'),
        description: { es: 'Primera.' },
      },
    ],
  })
}

function faults(bytes: string | Uint8Array, change: Partial<Dataset> = {}): string[] {
  const dataset = { ...datasetOf(typeof bytes === 'string' ? bytes : good), ...change }
  const told = checkTable({ dataset, bytes: Buffer.from(bytes), file: 'tabla.csv', states: ['JAL', 'OAX'] })
  return told.map(({ message }) => message)
}

describe('a table', () => {
  it('that is as its dataset says has nothing wrong', () => {
    expect(faults(good)).toEqual([])
    expect(faults(good.replace('OAX,2015,tasa,0.75\n', ''), { sums: [] })).toEqual([])
  })

  it.each([
    ['is cut within a row', good.slice(0, -4), ['tabla.csv:7: El archivo está cortado: su último renglón no termina.']],
    [
      'is cut within a key',
      good.slice(0, -10),
      ['tabla.csv:7: El archivo está cortado', 'tabla.csv:7: El renglón tiene 3 celdas y debería tener 4.'],
    ],
    [
      'lacks a column',
      good.replace(',value', ''),
      ['tabla.csv:1: Las columnas son «state, year, indicator» y deberían ser «state, year, indicator, value».'],
    ],
    ['has a word for a number', good.replace(',5', ',cinco'), ['tabla.csv:2: «value» dice «cinco» y no es un número.']],
    ['has a figure out of range', good.replace(',5', ',-5'), ['tabla.csv:2: «value» dice -5, menos que 0.']],
    ['has an empty cell', good.replace('JAL,2015,tasa', 'JAL,2015,'), ['tabla.csv:6: «indicator» dice «» y está vacía']],
    ['has no year', good.replace('OAX,2015,v', 'OAX,15,v'), ['tabla.csv:4: «year» dice «15» y no es un año.']],
    [
      'has a key twice',
      good.replace('OAX,2015,v', 'JAL,2015,v'),
      [
        'tabla.csv:4: «JAL · 2015 · victimas» está dos veces: también en el renglón 3.',
        'tabla.csv:2: A «2015 · victimas» le faltan lugares: OAX.',
      ],
    ],
    [
      'has a place that there is not',
      good.replace('OAX,2015,v', 'XXX,2015,v'),
      ['tabla.csv:4: «XXX» no es un lugar de esta tabla.', 'tabla.csv:2: A «2015 · victimas» le faltan lugares: OAX.'],
    ],
    ['does not add up', good.replace(',5', ',6'), ['tabla.csv:2: En «2015 · victimas» los estados suman 5 y el país dice 6.']],
    [
      'has a quote that is not closed',
      good.replace('JAL', '"JAL'),
      ['tabla.csv: No se puede leer como CSV: renglón 3: hay una comilla que no se cierra.'],
    ],
  ])('that %s is told with its line', (_, text, expected) => {
    const told = faults(text)
    expect(told).toHaveLength(expected.length)
    for (const [index, start] of expected.entries()) expect(told[index]?.slice(0, start.length)).toBe(start)
  })

  it('in another encoding is told with what it seems to say', () => {
    const latin = Buffer.from(good.replace('tasa,0.25', 'año,0.25'), 'latin1')
    expect(faults(latin)).toEqual([
      expect.stringMatching(/^tabla\.csv:6: El archivo no está en UTF-8: su renglón parece decir «JAL,2015,año,0\.25»/),
    ])
  })

  it('of which a state was not published says so in its dataset', () => {
    const without = good.replace(/OAX.*\n/g, '').replace(',5', ',2')
    expect(faults(without)).toHaveLength(2)
    expect(faults(without, { absent: ['OAX'] })).toEqual([])
  })

  it('that is not the file of its newest release asks for a new one', () => {
    const [release] = datasetOf(good).releases
    const told = faults(good.replace(',0.25', ',0.26'), { releases: release === undefined ? [] : [release] })
    expect(told).toEqual([
      expect.stringMatching(
        /^tabla\.csv: El archivo no es el de la versión 1\.0\.0: tiene 6 renglones y la huella [0-9a-f]{64}\. Si la tabla cambió, /,
      ),
    ])
  })
})

describe('the tables of the library', () => {
  it('are each as their dataset says, and each has one', async () => {
    const file = path.join(repository, 'shared-content/content/datasets.yaml')
    const datasets = parseYaml({ text: await readFile(file, 'utf8'), file, schema: z.array(datasetSchema) }).data
    const states = (await readStates(path.join(repository, 'states.json'))).map(({ code }) => code.slice(3))
    expect(datasets.map(({ table }) => table).sort()).toEqual([...researchTables])
    for (const dataset of datasets)
      expect(checkTable({ dataset, bytes: readTable(dataset.table), file: `${dataset.table}.csv`, states })).toEqual([])
  })
})
