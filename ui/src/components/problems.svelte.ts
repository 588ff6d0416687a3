// What the core found wrong with a form: a sentence per field, and one for the whole.
import { tick } from "svelte";
import { Failure } from "../api/failure";
import { failureWords, fieldWords } from "../words/sentences";

export class Problems {
  #failure = $state.raw<Failure | null>(null);

  /** The sentence under this field, or null; the core names a field within another `outer.inner`. */
  of(field: string): string | null {
    const found = this.#failure?.fields.find((f) => f.field.split(".").at(-1) === field);
    return found ? fieldWords(found) : null;
  }

  /** The sentence over the form when no field is to blame. */
  get general(): string | null {
    const failure = this.#failure;
    if (!failure || failure.code === "signedOut" || failure.fields.length > 0) return null;
    return failureWords(failure);
  }

  clear(): void {
    this.#failure = null;
  }

  /** Finds an error before the core is asked. */
  find(field: string, code: string): void {
    const known = this.#failure?.fields ?? [];
    this.#failure = new Failure({ code: "invalidInput", fields: [...known, { field, code, facts: {} }], facts: {} });
  }
  get areNone(): boolean {
    return this.#failure === null;
  }

  /** Shows a failure and moves the focus to the first field that it names. */
  async show(thrown: unknown, form: HTMLElement | null): Promise<void> {
    this.#failure = Failure.from(thrown);
    await this.focusFirst(form);
  }
  async focusFirst(form: HTMLElement | null): Promise<void> {
    await tick();
    const first = form?.querySelector("[aria-invalid='true'], [data-error]");
    if (first instanceof HTMLElement) first.focus();
  }
}
