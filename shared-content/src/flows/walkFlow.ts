import type { Flow } from '../schema/flow.ts'

/** The graph of a flow: all that walking it needs. */
export interface FlowGraph extends Pick<Flow, 'start' | 'questions'> {
  outcomes: readonly { key: string }[]
}

/** A way through a flow: each question with the answer that was given to it, and where it ended. */
export interface FlowPath {
  steps: { question: string; answer: string }[]
  outcome: string
}

/**
 * Every path from the first question to an outcome, in the order of the answers. Paths that share questions are told
 * one by one.
 * @throws {RangeError} at a key that nothing has and at a loop; `checkFlows` tells their author of them.
 */
export function flowPaths(graph: FlowGraph): Generator<FlowPath> {
  const questions = byKey(graph.questions)
  const outcomes = new Set(graph.outcomes.map(({ key }) => key))
  return pathsFrom(graph.start, [])

  function* pathsFrom(key: string, steps: FlowPath['steps']): Generator<FlowPath> {
    if (outcomes.has(key)) {
      yield { steps, outcome: key }
      return
    }
    const question = questions.get(key)
    if (question === undefined) throw new RangeError(`${key} is neither a question nor an outcome`)
    if (steps.some((step) => step.question === key)) throw new RangeError(`the flow loops at ${key}`)
    for (const answer of question.answers) yield* pathsFrom(answer.to, [...steps, { question: key, answer: answer.key }])
  }
}

/** A way back to a question that was already asked. */
export interface FlowLoop {
  /** Its questions in order; the last is the first again. */
  keys: string[]
  /** The answer that closes it, by its places in the lists. */
  question: number
  answer: number
}

/** Loops of a flow, one for each answer that leads back; none in a flow that can be walked. */
export function flowLoops(graph: FlowGraph): FlowLoop[] {
  const indexes = new Map(graph.questions.map(({ key }, index) => [key, index]))
  const loops: FlowLoop[] = []
  const done = new Set<string>()
  const walk = (key: string, trail: readonly string[]): void => {
    const question = indexes.get(key)
    if (question === undefined || done.has(key)) return
    const here = [...trail, key]
    for (const [answer, { to }] of graph.questions[question]?.answers.entries() ?? [])
      if (here.includes(to)) loops.push({ keys: [...here.slice(here.indexOf(to)), to], question, answer })
      else walk(to, here)
    done.add(key)
  }
  for (const key of [graph.start, ...indexes.keys()]) walk(key, [])
  return loops
}

/** Keys of the questions and outcomes that no path comes to. */
export function unreachedKeys(graph: FlowGraph): Set<string> {
  const questions = byKey(graph.questions)
  const unreached = new Set([...graph.questions, ...graph.outcomes].map(({ key }) => key))
  const visit = (key: string): void => {
    if (!unreached.delete(key)) return
    for (const { to } of questions.get(key)?.answers ?? []) visit(to)
  }
  visit(graph.start)
  return unreached
}

/**
 * Keys of the questions of the longest path, first to last. It does not list the paths, of which there may be very many.
 * @param graph without loops.
 */
export function longestPath(graph: FlowGraph): string[] {
  const questions = byKey(graph.questions)
  const known = new Map<string, string[]>()
  const longestFrom = (key: string): string[] => {
    const question = questions.get(key)
    if (question === undefined) return []
    const path = known.get(key) ?? [
      key,
      ...question.answers
        .map(({ to }) => longestFrom(to))
        .reduce((best, other) => (other.length > best.length ? other : best), []),
    ]
    known.set(key, path)
    return path
  }
  return longestFrom(graph.start)
}

function byKey<T extends { key: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.key, item]))
}
