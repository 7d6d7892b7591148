import { parentPort, workerData } from 'node:worker_threads'
import { distLayout } from '../distLayout.ts'
import { ObjectStore } from '../ObjectStore.ts'

/** A thread that stores the same objects as its twin, each at the same moment, and tells what it got. */
const { dir, arrivals, rounds } = workerData as { dir: string; arrivals: SharedArrayBuffer; rounds: number }
const store = new ObjectStore(distLayout(dir))
const arrived = new Int32Array(arrivals)
const got = Array.from({ length: rounds }, (_, round) => {
  Atomics.add(arrived, 0, 1)
  while (Atomics.load(arrived, 0) < 2 * (round + 1));
  const { stats, isNew } = store.put(Buffer.from(`objeto ${round}`))
  return { ino: stats.ino, isNew }
})
parentPort?.postMessage(got)
