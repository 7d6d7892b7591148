/** For how many days a link to a draft may be good. */
export const shareDays = [1, 7, 30] as const
