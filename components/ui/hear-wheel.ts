const STEP_PX = 20;

/**
 * A ref: while the element has the focus and Ctrl is held, its wheel presses the arrow keys. Any
 * other turn of the wheel scrolls the page, as everywhere.
 */
export function hearWheel(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  let turned = 0;
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey || document.activeElement !== element) return;
    event.preventDefault();
    turned += event.deltaY;
    if (Math.abs(turned) < STEP_PX) return;
    const key = turned < 0 ? "ArrowUp" : "ArrowDown";
    turned = 0;
    const { shiftKey, altKey } = event;
    element.dispatchEvent(
      new KeyboardEvent("keydown", { key, shiftKey, altKey, bubbles: true, cancelable: true }),
    );
  };
  element.addEventListener("wheel", turn, { passive: false });
  return () => element.removeEventListener("wheel", turn);
}
