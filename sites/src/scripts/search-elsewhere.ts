/**
 * A search from any page but the search page: the words go into the fragment of its address, which no server is sent.
 * Without scripts the form sends them in the query.
 */
const form = document.querySelector<HTMLFormElement>('form[role=search]')

if (form !== null && new URL(form.action).pathname !== location.pathname)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = new FormData(form).get('q')?.toString().trim() ?? ''
    location.assign(words === '' ? form.action : `${form.action}#${new URLSearchParams({ q: words })}`)
  })
