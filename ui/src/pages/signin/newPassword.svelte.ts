// The new password of a form: both entries, and whether they are alike.
import { Failure } from "../../api/failure";
import { Problems } from "../../components/problems.svelte";

export class NewPasswordDraft {
  current = $state("");
  password = $state("");
  repeated = $state("");
  problems = new Problems();

  /** Carries the wish out when both entries are alike, else points at the second. */
  async submit(form: HTMLElement, asksCurrent: boolean, choose: (current: string, password: string) => Promise<void>): Promise<boolean> {
    const { current, password, repeated } = this;
    if (!(await this.problems.asksFor(form, { ...(asksCurrent && { current }), password, repeated }))) return false;
    if (password !== repeated) {
      this.problems.find("repeated", "differs");
      await this.problems.focusFirst(form);
      return false;
    }
    try {
      await choose(current, password);
      return true;
    } catch (thrown) {
      if (asksCurrent && Failure.from(thrown).code === "wrongPassword") {
        this.problems.find("current", "wrongPassword");
        await this.problems.focusFirst(form);
      } else await this.problems.show(thrown, form);
      return false;
    }
  }
}
