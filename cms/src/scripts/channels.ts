import { runAsProcess } from '../commands/Command.ts'
import { channelsCommand } from '../commands/channelsCommand.ts'

await runAsProcess(channelsCommand)
// What a library keeps open does not keep the process.
process.exit()
