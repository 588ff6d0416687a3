/** What a button does, and does not do again while it is still at it. */
export class Once {
  isActing = $state(false);
  readonly #act: () => Promise<void>;

  constructor(act: () => Promise<void>) {
    this.#act = act;
  }
  run = async (): Promise<void> => {
    if (this.isActing) return;
    this.isActing = true;
    try {
      await this.#act();
    } finally {
      this.isActing = false;
    }
  };
}
