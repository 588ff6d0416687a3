// How many users there are, for the sidebar and the tabs; read again when the core says that users changed.
import { call } from "../api/call";
import type { UserCounts } from "../api/generated";

export class Counts {
  users = $state.raw<UserCounts | null>(null);

  async read(): Promise<void> {
    this.users = await call("CountUsers", {});
  }
}
