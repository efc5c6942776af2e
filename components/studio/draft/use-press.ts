import { askSender } from "./sender";
import type { Presses } from "./standing-sender";

const asked: Presses = {
  press: (wish) => askSender(({ press }) => press(wish)),
  resend: (runId) => askSender(({ resend }) => resend(runId)),
};

export function usePress(): Presses {
  return asked;
}
