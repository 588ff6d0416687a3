/** What a button does, and does not do again while it is still at it. */
export class Once<Args extends unknown[] = []> {
  isActing = $state(false);
  readonly #act: (...args: Args) => Promise<void>;

  constructor(act: (...args: Args) => Promise<void>) {
    this.#act = act;
  }
  run = async (...args: Args): Promise<void> => {
    if (this.isActing) return;
    this.isActing = true;
    try {
      await this.#act(...args);
    } finally {
      this.isActing = false;
    }
  };
}
