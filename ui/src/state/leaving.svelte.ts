// Whoever would give up something typed is asked first, whatever takes them away: Esc, another page, another account, the window closing.
import { onDestroy, untrack } from "svelte";
import { getNavigation } from "./context";

export class Leaving {
  /** How many changes are asked about; 0 while nobody is. */
  asked = $state(0);
  readonly #changes: () => number;
  readonly #isSaving: () => boolean;
  #asking: Promise<boolean> | null = null;
  #answer: (mayLeave: boolean) => void = () => {};

  /** `changes`: how many fields differ from what is saved. While they are being saved, the question waits for the answer. */
  constructor(changes: () => number, isSaving: () => boolean) {
    this.#changes = changes;
    this.#isSaving = isSaving;
  }
  get isOpen(): boolean {
    return this.asked > 0 && !this.#isSaving();
  }
  get changes(): number {
    return this.#changes();
  }
  /** Answers at once when nothing is unsaved; who asks while the question is open waits for the same answer. */
  async mayLeave(changes = this.changes): Promise<boolean> {
    if (changes === 0) return true;
    this.asked = changes;
    this.#asking ??= new Promise((answer) => (this.#answer = answer));
    return this.#asking;
  }
  answer(mayLeave: boolean): void {
    this.asked = 0;
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
