/**
 * Where a site's own server hands on what its chat asks, to the process that serves it (`npm run channels`): of the same
 * origin as the page, so that nothing is asked of anybody else. What follows is the last part of `/citizen/…`.
 */
export const chatAddress = '/canal/chat/'
