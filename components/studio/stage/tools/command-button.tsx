"use client";

import type { ComponentProps } from "react";
import type { CommandId } from "@/components/studio/commands/command-list";
import { useKeyHint } from "@/components/studio/commands/use-key-hint";
import { IconButton } from "@/components/ui/icon-button";

type Properties = ComponentProps<typeof IconButton> & { command: CommandId };

/** A tool that does what a command does; its tooltip names the key that does it too. */
export function CommandButton({ command, ...properties }: Properties) {
  const hint = useKeyHint(command, properties.label);
  return <IconButton {...properties} {...hint} />;
}
