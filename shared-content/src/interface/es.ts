import { chat } from './es/chat.ts'
import { directory } from './es/directory.ts'
import { guides } from './es/guides.ts'
import { law } from './es/law.ts'
import { names } from './es/names.ts'
import { notes } from './es/notes.ts'
import { openData } from './es/openData.ts'
import { research } from './es/research.ts'
import { stateFigures } from './es/stateFigures.ts'
import type { Widened } from './Widened.ts'

/** Every string of the sites' own, in Spanish. Functions take what varies; none of them may return markup. */
export const es = { ...names, ...guides, ...directory, ...law, ...research, ...notes, ...stateFigures, ...openData, ...chat }

/** The shape that every language must fill. */
export type InterfaceText = Widened<typeof es>
