/**
 * What Enter in a text box presses when the form also has other submit buttons ("Bỏ tệp", "Thêm dòng") above its main one.
 * Stands first in such a form; nobody sees it or tabs to it.
 */
export function DefaultSubmit() {
  return <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
}
