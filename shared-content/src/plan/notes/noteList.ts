import { homicideNote } from './homicideNote.ts'
import type { Note } from './Note.ts'
import { recordedNote } from './recordedNote.ts'
import { unreportedNote } from './unreportedNote.ts'

/** The data notes of the library, in its order. */
export const noteList: readonly Note[] = [unreportedNote, homicideNote, recordedNote]
