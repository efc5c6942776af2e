/** Answers that are held back until somebody releases them all. */
export class Hold {
  #held: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise((resolve) => this.#held.push(resolve));
  }

  count(): number {
    return this.#held.length;
  }

  release(): void {
    for (const resolve of this.#held.splice(0)) resolve();
  }
}
