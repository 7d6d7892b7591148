import { existsSync } from 'node:fs'
import { constants, copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { sqliteFile } from '../database/databaseAdapter.ts'
import type { CmsSettings } from '../settings/settings.ts'
import { type AboutCopy, copyLayout, readAbout, writeAbout } from './CmsCopy.ts'
import { checkMongoPlace, loadMongo, saveMongo } from './mongoCopy.ts'
import { checkSqlitePlace, loadSqlite, saveSqlite } from './sqliteCopy.ts'

/** Where images wait for their place. */
const partFolder = '.restaurando'

type Places = Pick<CmsSettings, 'databaseUri' | 'dataDir' | 'mediaDir'>

/**
 * Writes a copy of what the CMS holds, database and images, into a folder, while editors write. No secret goes with it.
 * @throws {DatabaseError} when there is nothing to copy, or the database does not answer.
 */
export async function saveCms({ databaseUri, mediaDir }: Places, dir: string): Promise<AboutCopy['kind']> {
  const { media, file, collections } = copyLayout(dir)
  const sqlite = sqliteFile(databaseUri)
  // Before the database and after it: whatever image it names at its moment is among them.
  await copyFiles(mediaDir, media)
  if (sqlite === undefined) await saveMongo(databaseUri, collections)
  else await saveSqlite(sqlite, file)
  await copyFiles(mediaDir, media)
  const kind = sqlite === undefined ? 'mongodb' : 'sqlite'
  await writeAbout(dir, { kind })
  return kind
}

/**
 * Makes sure that `loadCms` would be let.
 * @throws {DatabaseError} saying why not; nothing is changed.
 */
export async function checkLoad({ databaseUri }: Places, dir: string, options: { replace: boolean }): Promise<void> {
  const sqlite = sqliteFile(databaseUri)
  await readAbout(dir, sqlite === undefined ? 'mongodb' : 'sqlite')
  if (sqlite === undefined) await checkMongoPlace(databaseUri, options)
  else await checkSqlitePlace(sqlite, options)
}

/**
 * Puts a copy in the place of what the CMS holds, which is put aside.
 * @param input.stamp names what is put aside.
 * @returns where that is, in words for whoever asked.
 * @throws {DatabaseError} when it may not, or the copy is damaged.
 */
export async function loadCms(places: Places, dir: string, input: { replace: boolean; stamp: string }): Promise<string[]> {
  await checkLoad(places, dir, input)
  const { databaseUri, dataDir, mediaDir } = places
  const { stamp } = input
  const { media, file, collections } = copyLayout(dir)
  const aside = path.join(dataDir, `antes-${stamp}`)
  const told: string[] = []
  const sqlite = sqliteFile(databaseUri)
  const part = path.join(mediaDir, partFolder)
  await rm(part, { recursive: true, force: true })
  await copyFiles(media, part)
  if (sqlite === undefined) {
    if (await loadMongo({ from: collections, uri: databaseUri, stamp })) told.push(`colecciones «antes-${stamp}.…»`)
  } else await loadSqlite({ from: file, file: sqlite, aside })
  await putInPlace({ part, dir: mediaDir, aside: path.join(aside, 'media') })
  return [...told, ...(existsSync(aside) ? [aside] : [])]
}

/** The folder may be where a disk is mounted: what is in it is moved, not the folder. */
async function putInPlace({ part, dir, aside }: { part: string; dir: string; aside: string }): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name === partFolder) continue
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await moveFile(path.join(dir, name), path.join(aside, name))
  }
  for (const name of await readdir(part)) await rename(path.join(part, name), path.join(dir, name))
  await rm(part, { recursive: true })
}

async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    // Another disk.
    if (error.code !== 'EXDEV') throw error
    await copyFile(from, to)
    await rm(from)
  })
}

/** The files of a folder, which may not be there. */
async function copyFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const entries = existsSync(from) ? await readdir(from, { withFileTypes: true }) : []
  for (const entry of entries)
    if (entry.isFile()) await copyFile(path.join(from, entry.name), path.join(to, entry.name), constants.COPYFILE_FICLONE)
}
