/** The database cannot be used: what is wrong and how to mend it, in one line for whoever runs the command. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}
