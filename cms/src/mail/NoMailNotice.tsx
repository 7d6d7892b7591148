/** On the page of log-in while the CMS sends no mail: whom to ask for a new password, in place of a link that cannot help. */
export function NoMailNotice() {
  return (
    <>
      <style>{'.login__form a[href$="/forgot"] { display: none }'}</style>
      <p>¿Olvidaste tu contraseña? Pide una nueva a quien administra.</p>
    </>
  )
}
