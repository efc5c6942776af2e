/** A sentence for the person at the terminal, who can mend it; no stack is shown. */
export class Refusal extends Error {}

/** Runs a command's work; a refusal is told as it is and ends with 1. */
export async function tellRefusal(work) {
  try {
    await work();
  } catch (caught) {
    if (!(caught instanceof Refusal)) throw caught;
    console.error(caught.message);
    process.exit(1);
  }
}
