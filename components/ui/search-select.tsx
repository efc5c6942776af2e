"use client";

import { ChevronsUpDown } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from "react";
import { placeBeside } from "./place-beside";

type Option = { value: string; label: string };

type Properties = Pick<ComponentProps<"input">, "aria-describedby" | "aria-invalid"> & {
  id: string;
  label: string;
  options: readonly Option[];
  value: string | undefined;
  /** Shown while nothing is chosen. */
  empty: string;
  onChange: (value: string) => void;
};

/** One of many, found by its words: a field that opens a list. */
export function SearchSelect({ id, label, options, value, empty, onChange, ...told }: Properties) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const isOpen = typed !== undefined;
  const found = options.filter(({ label }) =>
    label.toLowerCase().includes((typed ?? "").trim().toLowerCase()),
  );

  const open = () => {
    if (isOpen) return;
    setTyped("");
    setAt(Math.max(0, chosen === undefined ? 0 : options.indexOf(chosen)));
    list.current?.showPopover();
    const anchor = field.current?.parentElement;
    if (list.current !== null && anchor instanceof Element) {
      list.current.style.width = `${anchor.clientWidth}px`;
      placeBeside(list.current, { anchor, gap: 4, side: "below", align: "start" });
    }
  };
  const close = () => {
    setTyped(undefined);
    if (list.current?.matches(":popover-open") === true) list.current.hidePopover();
  };
  const choose = (option: Option | undefined) => {
    close();
    if (option !== undefined) onChange(option.value);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && isOpen) choose(found[at]);
    else if (event.key === "Escape" && isOpen) close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!isOpen) open();
      else setAt((at + step + found.length) % Math.max(1, found.length));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className="well relative flex h-7 w-full items-center rounded-field pointer-coarse:h-11">
      <input
        {...told}
        ref={field}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        placeholder={chosen?.label ?? empty}
        value={typed ?? chosen?.label ?? ""}
        onClick={open}
        onChange={(event) => {
          open();
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={hear}
        onBlur={close}
        className="h-full w-full min-w-0 truncate rounded-field bg-transparent pr-8 pl-2.5 text-label text-text placeholder:text-text-2"
      />
      <ChevronsUpDown aria-hidden className="pointer-events-none absolute right-2 text-text-3" />
      <div
        ref={list}
        id={listId}
        popover="manual"
        role="listbox"
        aria-label={label}
        className="floating fixed m-0 max-h-64 overflow-y-auto rounded-card bg-surface-2 p-1 shadow-popover"
      >
        {found.map((option, index) => (
          <button
            type="button"
            key={option.value}
            ref={index === at && isOpen ? bringIntoView : undefined}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === value}
            data-pointed={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            className="block h-8 w-full truncate rounded-field px-2 text-left text-label text-text-2 hover:bg-surface-3 aria-selected:text-text data-[pointed=true]:bg-surface-4 pointer-coarse:h-11"
          >
            {option.label}
          </button>
        ))}
      </div>
    </span>
  );
}

/** Stands outside the component, so that React calls it once and not after every render. */
function bringIntoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
