// A code or link from a mail: what was typed, and the two things that it may be for.
import { call } from "../../api/call";
import { Problems } from "../../components/problems.svelte";
import { t } from "../../words/words.svelte";

/** Confirms the new address, or discards the request; the core knows which of them a code does. */
export type CodeAct = "ConfirmEmailChange" | "DiscardEmailChangeByCode";

export class EmailCode {
  email = $state("");
  code = $state("");
  isRefused = $state(false);
  isBusy = $state(false);
  problems = new Problems();

  /** A link fills the form in, and does nothing else; an address that was typed stays. */
  fill(link: string): void {
    this.code = link;
    this.isRefused = false;
    this.problems.clear();
  }

  /** True when it is done. */
  async use(act: CodeAct, form: HTMLElement): Promise<boolean> {
    const { email, code } = this;
    if (this.isBusy) return false;
    this.isRefused = false;
    if (!(await this.problems.asksFor(form, { email, code }))) return false;
    this.isBusy = true;
    try {
      const { kind } = await call(act, { email, code });
      this.isRefused = kind === "refused";
      return kind !== "refused";
    } catch (thrown) {
      await this.problems.show(thrown, form);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** What was done, in whatever language it is read. */
  done(act: CodeAct): () => string {
    const { email } = this;
    return () => (act === "ConfirmEmailChange" ? t("code-confirmed", { email }) : t("code-discarded", { email }));
  }
}
