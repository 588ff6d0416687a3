// Whoever would give up something typed is asked first, whatever takes them away: Esc, another page, another account, the window closing.
import { onDestroy, untrack } from "svelte";
import { getNavigation } from "./context";

/** What somebody would leave. */
export interface Unsaved {
  /** How many fields differ from what is saved. */
  readonly changes: number;
  /** While they are being saved, the question waits for the answer. */
  readonly isSaving: boolean;
}

export class Leaving implements Unsaved {
  /** What is asked about; null while nobody is. */
  asked = $state.raw<Unsaved | null>(null);
  readonly #changes: () => number;
  readonly #isSaving: () => boolean;
  #asking: Promise<boolean> | null = null;
  #answer: (mayLeave: boolean) => void = () => {};

  constructor(changes: () => number, isSaving: () => boolean) {
    this.#changes = changes;
    this.#isSaving = isSaving;
  }
  get changes(): number {
    return this.#changes();
  }
  get isSaving(): boolean {
    return this.#isSaving();
  }
  /** Answers at once when nothing is unsaved; who asks while the question is open waits for the same answer. */
  async mayLeave(all: Unsaved = this): Promise<boolean> {
    if (all.changes === 0) return true;
    this.asked = all;
    this.#asking ??= new Promise((answer) => (this.#answer = answer));
    return this.#asking;
  }
  answer(mayLeave: boolean): void {
    this.asked = null;
    this.#asking = null;
    this.#answer(mayLeave);
  }
}

/** For a component: holds the page and the window back while something in it is unsaved. */
export function holdUnsaved(leaving: Leaving): Leaving {
  const navigation = getNavigation();
  // Only while something would be lost: a window that nobody holds back closes even when its page has stopped.
  const isTouched = $derived(leaving.changes > 0);
  $effect(() => (isTouched ? navigation.hold(leaving) : undefined));
  // Saved meanwhile, or gone: nothing is left to ask about, and whoever waits goes on.
  $effect(() => {
    if (!isTouched) untrack(() => leaving.answer(true));
  });
  onDestroy(() => leaving.answer(true));
  return leaving;
}
