import { describe, expect, it } from 'vitest'
import { flowDigest } from '../digests.ts'
import type { Flow } from '../schema/flow.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { contentToFiles } from './contentFiles.ts'
import { readContent } from './readContent.ts'
import { stampDigests } from './stampDigests.ts'

const name = 'flows/fui-victima/es.yaml'
const spanish = minimalFiles[name] as string
/** In another order than the Spanish text, and not complete. */
const english = `title: I was a victim of a crime
summary: Answer two questions and we tell you what to do first and who helps you.
basedOn: "0000000000000000"
outcomes:
  - key: denuncia
    title: Report it to the prosecutor
    summary: File your report; the prosecutor must take it.
questions:
  - key: que-paso
    question: What happened to you?
  - key: a-salvo
    question: Are you safe now?
    answers:
      - key: no
        text: No
      - key: si
        text: Yes
`

async function flowOf(changes: Record<string, string> = {}): Promise<Flow> {
  return await withContentFolder(changes, async (dir) => (await readContent(dir)).flows[0] as Flow)
}

describe('files of a flow', () => {
  it('print as they were read', async () => {
    await withContentFolder({}, async (dir) => {
      expect(contentToFiles(await readContent(dir)).get(name)).toBe(spanish)
    })
  })

  it('print a translation in the order of the Spanish text, with its digest filled in', async () => {
    await withContentFolder({ 'flows/fui-victima/en.yaml': english }, async (dir) => {
      const content = stampDigests(await readContent(dir))
      expect(contentToFiles(content).get('flows/fui-victima/en.yaml')).toBe(`title: I was a victim of a crime
summary: Answer two questions and we tell you what to do first and who helps you.
basedOn: ${JSON.stringify(flowDigest(content.flows[0] as Flow)).replaceAll('"', '')}
questions:
  - key: a-salvo
    question: Are you safe now?
    answers:
      - key: si
        text: Yes
      - key: no
        text: No
  - key: que-paso
    question: What happened to you?
outcomes:
  - key: denuncia
    title: Report it to the prosecutor
    summary: File your report; the prosecutor must take it.
`)
    })
  })

  const own = '    steps:\n      - Aléjate del peligro.\n      - Llama a emergencias.\n'
  const stepped = spanish.replace(own, '    steps:\n      - Llama al 911.\n      - Denuncia.\n')
  const translated = (steps: string) => `${english.split('outcomes:')[0]}outcomes:
  - key: ponte-a-salvo
    title: Get to safety
    summary: Get away from the danger and call for help; then report.
    steps: ${steps}
`

  it('print the steps of an outcome, and change the digest with them', async () => {
    const files = { [name]: stepped, 'flows/fui-victima/en.yaml': translated('[Call 911., Report it.]') }
    await withContentFolder(files, async (dir) => {
      const content = await readContent(dir)
      expect(contentToFiles(content).get(name)).toBe(stepped)
      expect(contentToFiles(content).get('flows/fui-victima/en.yaml')).toContain(
        '    steps:\n      - Call 911.\n      - Report it.\n',
      )
      expect(flowDigest(content.flows[0] as Flow)).not.toBe(flowDigest(await flowOf()))
    })
  })

  it('refuse more steps in a translation than there are', async () => {
    const files = { [name]: stepped, 'flows/fui-victima/en.yaml': translated('[Call 911., Report it., Wait.]') }
    await expect(flowOf(files)).rejects.toThrow('tiene 3 pasos («steps») y en es.yaml tiene 2')
  })

  it.each([1, 6])('refuse %i steps', async (count) => {
    const steps = '      - Llama al 911.\n'.repeat(count)
    await expect(flowOf({ [name]: spanish.replace(own, `    steps:\n${steps}`) })).rejects.toThrow('steps')
  })

  it('refuse an outcome without steps', async () => {
    await expect(flowOf({ [name]: spanish.replace(own, '') })).rejects.toThrow('El campo «outcomes.1.steps» no es válido')
  })

  it('have a digest that changes with the Spanish text and with where answers lead, and with nothing else', async () => {
    const digest = flowDigest(await flowOf())
    expect(digest).toMatch(/^[0-9a-f]{16}$/)
    for (const [from, to] of [
      ['¿Qué te pasó?', '¿Qué pasó?'],
      ['text: Me robaron', 'text: Me asaltaron'],
      ['to: denuncia', 'to: ponte-a-salvo'],
      ['title: Ponte a salvo', 'title: Aléjate'],
    ] as const)
      expect(flowDigest(await flowOf({ [name]: spanish.replace(from, to) })), from).not.toBe(digest)
    expect(flowDigest(await flowOf({ [name]: spanish.replace('order: 10', 'order: 20') }))).toBe(digest)
    expect(flowDigest(await flowOf({ 'flows/fui-victima/en.yaml': english }))).toBe(digest)
  })
})
