import { execFileSync } from 'node:child_process'

/** What `diff -r` says of two folders; empty when they are the same. */
export function differences(a: string, b: string): string {
  try {
    return execFileSync('diff', ['-r', a, b], { encoding: 'utf8' })
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}
