// The new password of a form: both entries, and whether they are alike.
import { Problems } from "../../components/problems.svelte";

export class NewPasswordDraft {
  current = $state("");
  password = $state("");
  repeated = $state("");
  problems = new Problems();

  /** Carries the wish out when both entries are alike, else points at the second. */
  async submit(form: HTMLElement, choose: (current: string, password: string) => Promise<void>): Promise<boolean> {
    this.problems.clear();
    if (this.password !== this.repeated) {
      this.problems.find("repeated", "differs");
      await this.problems.focusFirst(form);
      return false;
    }
    try {
      await choose(this.current, this.password);
      return true;
    } catch (thrown) {
      await this.problems.show(thrown, form);
      return false;
    }
  }
}
