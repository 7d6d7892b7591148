import { runAsProcess } from '../commands/Command.ts'
import { xliffCommand } from '../commands/xliffCommand.ts'

await runAsProcess(xliffCommand)
