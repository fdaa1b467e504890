/**
 * Mends the options of the selects in a field for those who cannot see or point.
 *
 * Element Plus hangs them in a tooltip without a name, in a box that the keyboard alone cannot scroll.
 */
export function mendOptions(field: Element): void {
  for (const select of field.querySelectorAll('[aria-haspopup="listbox"]')) {
    const popper = document.getElementById(select.getAttribute('aria-controls') ?? '')?.closest('.el-popper')
    popper?.removeAttribute('role')
    popper?.querySelector('.el-scrollbar__wrap')?.setAttribute('tabindex', '0')
  }
}
