import { useEffect, useState } from "react";

/** Whether something has been so for a while, without a break. */
export function useHeldFor(isSo: boolean, ms: number): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setHeld(true), ms);
    return () => {
      clearTimeout(timer);
      setHeld(false);
    };
  }, [isSo, ms]);
  return isHeld && isSo;
}
