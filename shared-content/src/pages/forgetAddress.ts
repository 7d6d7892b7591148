/** Asked for when a browser is to forget what it kept of a site by itself; servers answer it with `Clear-Site-Data`. */
export const forgetAddress = '/olvidar.txt'
