const FOCUSABLE =
  "a[href], button:not([disabled]), input:not([disabled]), textarea, select, summary, [tabindex='0']";
/** What comes and goes over the page; the focus returns to what had it beneath. */
const PASSING = "dialog, [popover], [data-toasts]";

type Place = { parent: Element; index: number };

/**
 * Where the focus goes when what has it leaves the page: to what has taken its place or stands
 * nearest to it, so that nobody has to begin again at the top. Ends with the returned function.
 */
export function keepFocus(): () => void {
  let last: Element | undefined;
  let places: readonly Place[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target.closest(PASSING) !== null) return;
    last = target;
    places = placesOf(target);
  };
  const look = () => {
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    const next = nearest(places);
    last = undefined;
    next?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", remember);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", remember);
  };
}

/** Where an element stands, from the inside out. */
function placesOf(element: Element): Place[] {
  const places: Place[] = [];
  let child = element;
  let parent = child.parentElement;
  while (parent !== null && parent !== document.body) {
    places.push({ parent, index: [...parent.children].indexOf(child) });
    child = parent;
    parent = child.parentElement;
  }
  return places;
}

/** What stands there now, else before it, else anything beside it. */
function nearest(places: readonly Place[]): HTMLElement | undefined {
  for (const { parent, index } of places) {
    if (!parent.isConnected) continue;
    const { children } = parent;
    const beside = [children[index], children[index - 1], parent];
    for (const element of beside) {
      const found = element === undefined ? undefined : focusableIn(element);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function focusableIn(element: Element): HTMLElement | undefined {
  const inside = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const all = element instanceof HTMLElement && element.matches(FOCUSABLE) ? [element] : inside;
  return all.find((each) => each.tabIndex >= 0 && each.checkVisibility());
}
