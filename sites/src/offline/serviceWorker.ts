/** The service worker's own file: the build writes `keptPack` before it. */
import type { KeptPack } from '@justicia/shared-content/pages/offlinePack'
import { startOfflineWorker } from './offlineWorker.ts'
import type { WorkerScope } from './workerScope.ts'

declare const keptPack: KeptPack

startOfflineWorker(globalThis as unknown as WorkerScope, keptPack)
