// Long lists a portion at a time: what is in sight is drawn at once, the rest as somebody gets there.

/** Lines drawn at first, and kept ready beyond what is in sight: more than any such list shows. */
const PORTION = 30;

export class Portion {
  #drawn = $state(PORTION);
  #line: number;

  /** `line`: the height of one (pixels), for the room of those that are not drawn yet. */
  constructor(line = 36) {
    this.#line = line;
  }

  /** The lines to draw; those up to `reached`, an index, are among them. */
  of<T>(all: readonly T[], reached = 0): readonly T[] {
    return all.slice(0, Math.max(this.#drawn, reached + PORTION));
  }
  /** The room of the lines that are not drawn, as a length. */
  room(all: readonly unknown[], drawn: readonly unknown[]): string {
    return `${(all.length - drawn.length) * this.#line}px`;
  }
  restart(): void {
    this.#drawn = PORTION;
  }
  /** Draws as far as the list is scrolled; its last element is the room of what is not drawn. */
  follow = (event: Event): void => {
    const list = event.currentTarget;
    const room = list instanceof HTMLElement ? list.querySelector("[data-room]") : null;
    if (!(list instanceof HTMLElement) || !room) return;
    const missing = list.getBoundingClientRect().bottom - room.getBoundingClientRect().top;
    if (missing > -this.#line * (PORTION / 2)) this.#drawn += Math.ceil(Math.max(0, missing) / this.#line) + PORTION;
  };
}
