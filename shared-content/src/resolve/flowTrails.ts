import type { Flow } from '../schema/flow.ts'

/** What is certain of the way to a page of a flow. */
export interface FlowTrail {
  /** Questions and the answers to them, first to last. */
  steps: { question: string; answer: string }[]
  /** False: several ways lead here, and `steps` ends where they part. */
  isWhole: boolean
}

/**
 * For each question and outcome, the answers that every way to it has in common at its beginning. With one way, these
 * are all of them. A flow may have very many ways, so they are not listed: each page is met once.
 * @param flow without loops.
 */
export function flowTrails({ start, questions }: Pick<Flow, 'start' | 'questions'>): ReadonlyMap<string, FlowTrail> {
  const trails = new Map<string, FlowTrail>([[start, { steps: [], isWhole: true }]])
  for (const { key: question, answers } of inOrder({ start, questions })) {
    const here = trails.get(question) ?? { steps: [], isWhole: false }
    for (const { key: answer, to } of answers) {
      const way = here.isWhole ? { ...here, steps: [...here.steps, { question, answer }] } : here
      const known = trails.get(to)
      trails.set(to, known === undefined ? way : commonStart(known, way))
    }
  }
  return trails
}

function commonStart(a: FlowTrail, b: FlowTrail): FlowTrail {
  const parting = a.steps.findIndex(({ question, answer }, index) => {
    const other = b.steps[index]
    return other?.question !== question || other.answer !== answer
  })
  return { steps: parting === -1 ? a.steps : a.steps.slice(0, parting), isWhole: false }
}

/** Questions so that each comes after all those that lead to it. */
function inOrder({ start, questions }: Pick<Flow, 'start' | 'questions'>): Flow['questions'] {
  const byKey = new Map(questions.map((question) => [question.key, question]))
  const met = new Set<string>()
  const ordered: Flow['questions'] = []
  const visit = (key: string): void => {
    const question = byKey.get(key)
    if (question === undefined || met.has(key)) return
    met.add(key)
    for (const { to } of question.answers) visit(to)
    ordered.unshift(question)
  }
  visit(start)
  return ordered
}
