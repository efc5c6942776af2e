import { createLongPress } from "@/components/library/long-press";
import { menuFor, type OpenedMenu, openedMenu } from "./opened-menu";

/**
 * Opens the menu of an image or a run by a right press, the Menu key, Shift+F10 or a finger that
 * rests on it, until the returned function is called. With Shift the browser's own one opens.
 */
export function followContextMenu(): () => void {
  const end = new AbortController();
  const { signal } = end;
  const finger = createLongPress();
  const open = (menu: OpenedMenu) => {
    menu.element.focus({ preventScroll: true });
    openedMenu.set(menu);
  };
  const byPointer = (event: MouseEvent) => {
    const menu = menuFor(event.target);
    if (menu === undefined || event.defaultPrevented || event.shiftKey) return;
    event.preventDefault();
    if (openedMenu.get()?.element === menu.element) return;
    finger.cancel();
    // A key gives no pointer, and its place is of no use.
    const isPointed = event instanceof PointerEvent && event.pointerType !== "";
    open(isPointed ? { ...menu, point: { x: event.clientX, y: event.clientY } } : menu);
  };
  const byKey = (event: KeyboardEvent) => {
    const isMenuKey = event.key === "ContextMenu" || (event.shiftKey && event.key === "F10");
    const menu = isMenuKey && !event.defaultPrevented ? menuFor(event.target) : undefined;
    if (menu === undefined) return;
    event.preventDefault();
    open(menu);
  };
  const down = (event: PointerEvent) => {
    const menu = menuFor(event.target);
    if (menu === undefined || event.pointerType === "mouse") return finger.cancel();
    const point = { x: event.clientX, y: event.clientY };
    finger.down(event, () => open({ ...menu, point }));
  };
  const press = (event: MouseEvent) => {
    if (!finger.spend()) return;
    // Lifting the finger is not a press on what lies beneath it.
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("contextmenu", byPointer, { signal });
  document.addEventListener("keydown", byKey, { signal });
  document.addEventListener("pointerdown", down, { signal });
  document.addEventListener("pointermove", (event) => finger.move(event), { signal });
  document.addEventListener("pointercancel", finger.cancel, { signal });
  document.addEventListener("pointerup", finger.cancel, { signal });
  document.addEventListener("click", press, { signal, capture: true });
  return () => {
    end.abort();
    finger.cancel();
    openedMenu.set(undefined);
  };
}
