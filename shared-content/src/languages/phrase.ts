/** Words that a page shows, as one text. */
export interface Phrase {
  text: string
  /** Its tag (BCP 47), when the text is in another language than the page. */
  lang?: string
}
