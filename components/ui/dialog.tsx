"use client";

import type { MouseEvent, ReactNode } from "react";

type Properties = {
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
};

/** A native modal dialog: it is open for as long as it is rendered; closing gives the focus back. */
export function Dialog({ label, onClose, className = "", children }: Properties) {
  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close();
  };
  return (
    <dialog
      ref={showModal}
      aria-label={label}
      onClose={(event) => {
        // React tells the parents of a dialog too, and one may be a dialog itself.
        event.stopPropagation();
        onClose();
      }}
      onMouseDown={closeOnBackdrop}
      className={`floating m-auto max-h-none max-w-none overflow-hidden rounded-bench bg-surface-1 p-0 text-text shadow-dialog ${className}`}
    >
      {children}
    </dialog>
  );
}

/** Stands outside the component, so that React calls it once and not after every render. */
function showModal(dialog: HTMLDialogElement | null): void {
  dialog?.showModal();
}
