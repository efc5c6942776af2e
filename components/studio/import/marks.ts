/** No example is longer; more is text. */
export const LONGEST_PASTE = 200_000;

/** A call that may send a request for an image. */
export const CALL = /(?:\bfetch|\baxios|\.post|\.request|images\.(?:generate|edit))\s{0,8}\(/;
/** A flag behind a prompt, also with a dash that a word processor made longer. */
const FLAG = /(?:^|\s)(?:--|[—–])[a-z]{1,10}(?:\s|$)/i;
const START = /^(?:```|\{|(?:[$>%#]\s{1,9})?curl(?:\.exe)?\s)/i;
const SETTINGS = /^\s{0,99}steps: ?\d{1,6},/im;
const OWN_IMAGE = /^https?:\/\/\S{1,300}\/images\/[\da-f]{8}-[\da-f-]{27}\S{0,2000}$/i;

/** A quick look before the reader is loaded; it may say yes too often, never too rarely. */
export function mayFillForm(text: string): boolean {
  if (text.length > LONGEST_PASTE) return false;
  const trimmed = text.trim();
  return [START, CALL, FLAG, SETTINGS, OWN_IMAGE].some((mark) => mark.test(trimmed));
}
