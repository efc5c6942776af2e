import type { ReactNode } from "react";
import { Mark } from "./mark";

type Properties = { title: string; message: string; children: ReactNode };

/** A whole page that says one thing and offers one way on. */
export function Notice({ title, message, children }: Properties) {
  return (
    <main className="grid min-h-dvh place-items-center bg-bg p-6">
      <div className="max-w-115">
        <Mark />
        <h1 className="mt-6 text-display">{title}</h1>
        <p className="mt-2 mb-6 text-body text-text-2">{message}</p>
        {children}
      </div>
    </main>
  );
}
