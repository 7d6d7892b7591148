/** Where who leaves in a hurry lands: a page that anybody may have open. */
export const exitAddress = 'https://www.google.com.mx/'
