// Long lists a portion at a time: what is in sight is drawn at once, the rest as somebody gets there.

/** Lines drawn at first: about what is in sight. */
const PORTION = 16;

/** By then the first lines are painted. */
const ONCE_PAINTED_MS = 100;

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
  /** Attached to a list, whose last element is the room of what is not drawn: draws what is seen once it was shown and painted, and what it is scrolled to. */
  watch = (list: HTMLElement): (() => void) => {
    const fit = () => this.#fit(list);
    list.addEventListener("scroll", fit, { passive: true });
    const shown = new ResizeObserver(() => setTimeout(fit, ONCE_PAINTED_MS));
    shown.observe(list);
    return () => {
      shown.disconnect();
      list.removeEventListener("scroll", fit);
    };
  };

  #fit(list: HTMLElement): void {
    const room = list.querySelector("[data-room]");
    if (!room || list.clientHeight === 0) return;
    const missing = list.getBoundingClientRect().bottom - room.getBoundingClientRect().top;
    if (missing > -this.#line * (PORTION / 2)) this.#drawn += Math.ceil(Math.max(0, missing) / this.#line) + 2 * PORTION;
  }
}
