/** Gives the keyboard to the text, where what had it is gone. The text stays where it was scrolled to. */
export function focusText(): void {
  document.querySelector<HTMLElement>('#text [role="document"]')?.focus({ preventScroll: true })
}
