"use client";

import { memo, useEffect, useLayoutEffect } from "react";
import { putSender } from "@/components/studio/draft/standing-sender";
import { leavePress } from "./held-press";
import { useSender } from "./use-sender";

/** Keeps the sender of this page in step with the draft; those who follow the sender do not draw it anew. */
export const Sending = memo(function Sending() {
  const sender = useSender();
  useLayoutEffect(() => putSender(sender));
  useEffect(
    () => () => {
      putSender(undefined);
      leavePress();
    },
    [],
  );
  return null;
});
