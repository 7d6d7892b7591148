import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository's root. */
export const repository = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Where commands look unless told. */
export const defaultContent = path.join(repository, 'shared-content', 'content')
export const defaultDist = path.join(repository, 'dist')
export const defaultStates = path.join(repository, 'states.json')
/** What takes long to make, encoded images and drawn icons, is kept here between builds. */
export const buildCache = path.join(repository, '.cache')
