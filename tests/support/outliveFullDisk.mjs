/** Loaded before a command: where the system lets it write no more (`ulimit -f`), that is an error and not its end. */
process.on('SIGXFSZ', () => undefined)
