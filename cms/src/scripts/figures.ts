import { runAsProcess } from '../commands/Command.ts'
import { figuresCommand } from '../commands/figuresCommand.ts'

await runAsProcess(figuresCommand)
// What a library keeps open does not keep the process.
process.exit()
