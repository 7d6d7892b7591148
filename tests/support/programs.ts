import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { TestRunner } from 'vitest'
import { repository } from '../../build-scripts/src/repository.ts'

/** How a program ended, and what it said. */
export interface ProgramEnd {
  /** null when a signal ended it. */
  status: number | null
  stdout: string
  stderr: string
}

/** A program that a test has started. */
export interface Program {
  child: ChildProcess
  /** What it has said so far. */
  said: { stdout: string; stderr: string }
  done: Promise<ProgramEnd>
  /** Asks it to end, and ends it where it does not. */
  stop: () => Promise<ProgramEnd>
}

/** Where and how a program is started. */
export interface ProgramInput {
  cwd?: string
  /** Added to this process's own environment. */
  env?: Readonly<Record<string, string | undefined>>
  /** Ends the program; that of the running test, which ends when its time is over or the run is broken off. */
  signal?: AbortSignal
}

const running = new Set<Program>()
// A run that is broken off calls no hooks.
process.once('exit', () => {
  for (const { child } of running) child.kill('SIGKILL')
})

/** Starts a program. It ends with its test's signal, and at the latest with its file. */
export function startProgram(program: string, args: readonly string[], input: ProgramInput = {}): Program {
  const { cwd = repository, env, signal = TestRunner.getCurrentTest()?.context.signal } = input
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => {
      said[stream] += chunk
    })
  const done = new Promise<ProgramEnd>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...said }))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), patient(10_000))
    return done.finally(() => clearTimeout(late))
  }
  const started: Program = { child, said, done, stop }
  running.add(started)
  const onAbort = () => void stop().catch(() => undefined)
  signal?.addEventListener('abort', onAbort)
  const forget = () => {
    running.delete(started)
    signal?.removeEventListener('abort', onAbort)
  }
  done.then(forget, forget)
  return started
}

/** Starts a script of the repository in this process's own Node. */
export function startScript(script: string, args: readonly string[], input: ProgramInput = {}): Program {
  return startProgram(process.execPath, [path.resolve(repository, script), ...args], input)
}

/** Runs a script of the repository to its end. */
export function runScript(script: string, args: readonly string[], input: ProgramInput = {}): Promise<ProgramEnd> {
  return startScript(script, args, input).done
}

/** Ends what a file of tests has started and that still runs. */
export async function stopPrograms(): Promise<void> {
  await Promise.allSettled([...running].map(({ stop }) => stop()))
}

/** Ends a program at once, as a power cut would. */
export async function killProgram({ child }: Program): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
