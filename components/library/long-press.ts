type Pressed = { pointerType: string; clientX: number; clientY: number };

const AFTER_MS = 450;
const STILL_WITHIN = 10;

/** Understands a finger that rests on an image. What it lifts from then is no press any more. */
export function createLongPress() {
  let hold: { pressed: Pressed; timer: ReturnType<typeof setTimeout> } | undefined;
  let isSpent = false;
  const cancel = () => {
    clearTimeout(hold?.timer);
    hold = undefined;
  };
  return {
    down(pressed: Pressed, onHold: () => void): void {
      cancel();
      isSpent = false;
      if (pressed.pointerType === "mouse") return;
      const { pointerType, clientX, clientY } = pressed;
      const timer = setTimeout(() => {
        hold = undefined;
        isSpent = true;
        onHold();
      }, AFTER_MS);
      hold = { pressed: { pointerType, clientX, clientY }, timer };
    },
    move({ clientX, clientY }: Pressed): void {
      if (hold === undefined) return;
      const { pressed } = hold;
      if (Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > STILL_WITHIN) cancel();
    },
    cancel,
    /** Whether the press that just ended was such a rest. */
    spend(): boolean {
      const was = isSpent;
      isSpent = false;
      return was;
    },
    isResting: () => hold !== undefined || isSpent,
  };
}
