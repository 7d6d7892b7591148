import './search/olderArrays.ts'
import { searchFiles } from './search/loadAnswers.ts'
import { wireSearchPage } from './search/searchPage.ts'

// On a page of another kind it is the chat that has asked for this file, which a device may have already: it borrows the
// engine, and is told of it so because an export would make two files of this one.
if (document.getElementById('results') !== null) wireSearchPage()
else dispatchEvent(new CustomEvent('search-engine', { detail: searchFiles }))
