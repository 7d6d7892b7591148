import { parseFlow, printFlow } from '@justicia/shared-content/content/flowFile'
import { factToYaml, lawEntryToYaml, mediaToYaml, organizationToYaml } from '@justicia/shared-content/content/yamlShapes'
import { ContentErrorCollector } from '@justicia/shared-content/errors'
import { decodeText } from '@justicia/shared-content/located/decodeText'
import { Places } from '@justicia/shared-content/located/places'
import { parseYamlList, printYaml } from '@justicia/shared-content/located/yaml'
import { factSchema } from '@justicia/shared-content/schema/fact'
import { lawEntrySchema } from '@justicia/shared-content/schema/law'
import { mediaSchema } from '@justicia/shared-content/schema/media'
import { organizationSchema } from '@justicia/shared-content/schema/organization'
import type { z } from 'zod'
import { FuzzFailure, type FuzzTarget } from '../FuzzTarget.ts'
import { mustBeVisible, mustEqual, readOrRefuse } from './contentOracles.ts'
import { seedFiles } from './seedFiles.ts'

/** Lists and flows as files: what is read is printed and read again without a change. */
export const yamlTarget: FuzzTarget = {
  extension: '.yaml',
  seeds: async () => seedFiles(/\.yaml$/),
  dictionary: [
    '- key: a.b\n',
    '- slug: a\n',
    '  kind: phone\n',
    'es: ',
    '"55 5658 1111"',
    '089',
    '+52 33 0000 0000',
    'https://www.gob.mx/',
    '2026-02-31',
    '"2026"',
    'verification:\n    status: verified\n',
    '&a ',
    '*a',
    '!!str ',
    '!!binary ',
    '<<: ',
    '? ',
    ': ',
    '- ',
    '|\n  ',
    '>-\n  ',
    '[',
    ']',
    '{',
    '}',
    '#',
    '---\n',
    '...\n',
    '%YAML 1.1\n---\n',
    '%TAG ! x\n',
    'null',
    '~',
    'true',
    '.inf',
    '0x1F',
    '0o17',
    '1e999',
    '__proto__: ',
    'constructor: ',
    '"\\u202E"',
    '"\\x00"',
    "''",
    '<b>',
    '• ',
  ],
  run: (input) => {
    const text = readOrRefuse(() => decodeText(input, 'caso.yaml'))
    if (text === undefined) return
    runList(text, factSchema, factToYaml)
    runList(text, organizationSchema, organizationToYaml)
    runList(text, lawEntrySchema, lawEntryToYaml)
    runList(text, mediaSchema, mediaToYaml)
    runFlow(text)
  },
}

function runList<S extends z.ZodType>(text: string, schema: S, toYaml: (item: z.output<S>) => object): void {
  const items = readList(text, schema)
  if (items === undefined || items.length === 0) return
  mustBeVisible(items)
  const printed = printYaml(items.map(toYaml))
  const again = readList(printed, schema)
  if (again?.length !== items.length) throw new FuzzFailure('lo impreso no se puede leer')
  mustEqual(printYaml(again.map(toYaml)), printed, 'lo leído se imprime distinto')
}

/** Entries that are right; those that are not must be refused as content is. */
function readList<S extends z.ZodType>(text: string, schema: S): z.output<S>[] | undefined {
  const collector = new ContentErrorCollector()
  const items = readOrRefuse(() => parseYamlList({ text, file: 'caso.yaml', schema, collector }))
  readOrRefuse(() => collector.throwIfAny())
  return items?.map(({ item }) => item)
}

function runFlow(text: string): void {
  const read = (source: string) =>
    readOrRefuse(() =>
      parseFlow({
        slug: 'caso',
        source: { text: source, file: 'caso.yaml' },
        translations: {},
        places: new Places(),
        collector: new ContentErrorCollector(),
      }),
    )
  const flow = read(text)
  if (flow === undefined) return
  mustBeVisible(flow)
  const printed = printFlow(flow, 'es')
  const again = read(printed)
  if (again === undefined) throw new FuzzFailure('lo impreso no se puede leer')
  mustEqual(again, flow, 'lo impreso se lee distinto')
  mustEqual(printFlow(again, 'es'), printed, 'lo leído se imprime distinto')
}
