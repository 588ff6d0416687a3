// What the core found wrong with a form: a sentence per field, and one for the whole.
import { tick } from "svelte";
import { Failure, nameOf, type FieldFailure } from "../api/failure";
import { failureWords, fieldWords } from "../words/sentences";

export class Problems {
  #failure = $state.raw<Failure | null>(null);

  /** The sentence under this field, or null. */
  of(field: string): string | null {
    const found = this.#failure?.fields.find((f) => nameOf(f) === field);
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

  /** Takes back what was said about one field, and the whole when it was the last. */
  forget(field: string): void {
    const kept = this.#failure?.fields.filter((f) => nameOf(f) !== field) ?? [];
    if (!this.#failure || kept.length === this.#failure.fields.length) return;
    this.#failure = kept.length > 0 ? new Failure({ ...this.#failure.wire, fields: kept }) : null;
  }

  /** Finds an error before the core is asked. */
  find(field: string, code: string, facts: FieldFailure["facts"] = {}): void {
    const known = this.#failure?.fields ?? [];
    this.#failure = new Failure({ code: "invalidInput", fields: [...known, { field, code, facts }], facts: {} });
  }
  /** False, and points at the first, when one of these has nothing in it: the web view would say so in the system's language. */
  async asksFor(form: HTMLElement, values: Record<string, string>): Promise<boolean> {
    this.clear();
    for (const [field, value] of Object.entries(values)) {
      if (value === "") this.find(field, "missing");
    }
    if (!this.areNone) await this.focusFirst(form);
    return this.areNone;
  }
  get areNone(): boolean {
    return this.#failure === null;
  }

  /** Shows a failure, with what the window itself has found, and moves the focus to the first field that it names. */
  async show(thrown: unknown, form: HTMLElement | null, findMore?: () => void): Promise<void> {
    this.#failure = Failure.from(thrown);
    if (this.#failure.code === "invalidInput") findMore?.();
    await this.focusFirst(form);
  }
  async focusFirst(form: HTMLElement | null): Promise<void> {
    await tick();
    const first = form?.querySelector<HTMLElement>("[aria-invalid='true'], [data-error]");
    first?.focus();
    // With its label, which lies above it; what is said about the whole stands over the form.
    const said = first ? (first.closest(".field") ?? first) : (form?.closest(".dialog") ?? form)?.querySelector("[role='alert']");
    said?.scrollIntoView({ block: "nearest" });
  }
}
