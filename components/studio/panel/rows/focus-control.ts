/** Before a button of a row goes with its press: the focus stays at what it belonged to. */
export function focusControl(button: Element): void {
  const row = button.closest("[data-row]");
  const control =
    row?.querySelector<HTMLElement>("input:checked") ??
    row?.querySelector<HTMLElement>("input, select, textarea");
  control?.focus();
}
