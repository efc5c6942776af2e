import type { Page } from "playwright-core";

/** How many figures of its own letters a field shows at once. */
export const FIGURES = 6;

/**
 * What is wrong in each part of the page that a selector names, once it is scrolled into view: a
 * control that something else covers, words that are cut or lie over others, what is out of the
 * window, a field without room for its words. Without any such part, that is the fault.
 */
export function rowFaults(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    ({ selector, figures }) => {
      const CONTROLS = "button, a[href], input, select, [role=option], [role=radio]";
      const faults: string[] = [];
      const isShown = (part: Element) =>
        part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        part.clientWidth > 1 &&
        part.closest(".spoken") === null;
      const nameOf = (part: Element) =>
        (part.getAttribute("aria-label") ?? part.textContent ?? "").trim() ||
        part.getAttribute("placeholder") ||
        part.tagName;
      const wordsOf = (root: Element) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found: { owner: Element; name: string; box: DOMRect }[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const owner = node.parentElement;
          const name = node.textContent?.trim() ?? "";
          if (name === "" || owner === null || owner.tagName === "OPTION" || !isShown(owner))
            continue;
          // The key of a field stands within it, over its padding.
          if (getComputedStyle(owner).pointerEvents === "none") continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          found.push({ owner, name, box: range.getBoundingClientRect() });
        }
        return found;
      };
      const checkField = (field: HTMLInputElement | HTMLSelectElement) => {
        const look = getComputedStyle(field);
        const pen = document.createElement("canvas").getContext("2d");
        if (pen === null) throw new Error("this browser does not measure letters");
        pen.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
        const room =
          field.clientWidth -
          Number.parseFloat(look.paddingLeft) -
          Number.parseFloat(look.paddingRight);
        const wanted =
          field.type === "search" || field.type === "text"
            ? Math.max(
                field.type === "search" ? pen.measureText("0".repeat(figures)).width : 0,
                pen.measureText(field.value).width,
              )
            : 0;
        if (room < wanted) faults.push(`${nameOf(field)} has ${room} of ${wanted} px`);
      };
      const checkControl = (control: Element) => {
        const box = control.getBoundingClientRect();
        if (box.left < 0 || box.right > innerWidth)
          faults.push(`${nameOf(control)} is out: ${box.left} to ${box.right}`);
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const isOwn = top !== null && (control.contains(top) || top.contains(control));
        if (!isOwn)
          faults.push(`${nameOf(control)} is covered by ${top === null ? "none" : nameOf(top)}`);
        if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
          checkField(control);
      };
      const parts = [...document.querySelectorAll(selector)].filter(isShown);
      if (parts.length === 0) faults.push(`there is no ${selector}`);
      for (const part of parts) {
        part.scrollIntoView({ block: "center", behavior: "instant" });
        const controls = [part, ...part.querySelectorAll("*")].filter(
          (each) => each.matches(CONTROLS) && each.closest("[popover]:not(:popover-open)") === null,
        );
        for (const control of controls.filter(isShown)) checkControl(control);
        const words = wordsOf(part);
        for (const { owner, name, box } of words) {
          if (box.left < -1 || box.right > innerWidth + 1) faults.push(`"${name}" is out`);
          for (let each: Element | null = owner; each !== null; each = each.parentElement) {
            const isCut = getComputedStyle(each).overflowX !== "visible";
            if (isCut && each.scrollWidth > each.clientWidth + 1) {
              faults.push(`"${name}" is cut: ${each.clientWidth} of ${each.scrollWidth} px`);
              break;
            }
            if (each === part) break;
          }
        }
        const things = [
          ...words,
          ...controls.filter(isShown).map((owner) => ({
            owner,
            name: nameOf(owner),
            box: owner.getBoundingClientRect(),
          })),
        ];
        for (const [index, one] of things.entries()) {
          for (const other of things.slice(index + 1)) {
            if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
            // A radio button lies over the words of its own label.
            const label = other.owner.closest("label");
            if (label?.contains(one.owner)) continue;
            const [a, b] = [one.box, other.box];
            const isBeside = a.right <= b.left + 1 || b.right <= a.left + 1;
            const isAbove = a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
            if (!isBeside && !isAbove) faults.push(`"${one.name}" lies over "${other.name}"`);
          }
        }
      }
      return [...new Set(faults)];
    },
    { selector, figures: FIGURES },
  );
}
