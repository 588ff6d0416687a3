// A call that did not succeed: the core's code and facts, never a sentence.
import type { UserDetails } from "./generated";

export interface FieldFailure {
  field: string;
  code: string;
  facts: Record<string, string | number>;
}
/** The field's own name; the core names a field within another `outer.inner`. */
export function nameOf(failure: FieldFailure): string {
  return failure.field.split(".").at(-1) ?? "";
}
export interface WireError {
  code: string;
  fields: FieldFailure[];
  facts: Record<string, unknown>;
}

/** Thrown by every refused or broken call. */
export class Failure extends Error {
  constructor(readonly wire: WireError) {
    super(wire.code);
    this.name = "Failure";
  }
  get code(): string {
    return this.wire.code;
  }
  /** Somebody else was faster: what is shown is older than what is there. */
  get isStale(): boolean {
    return ["conflict", "newer", "notFound"].includes(this.code);
  }
  get fields(): FieldFailure[] {
    return this.wire.fields;
  }
  /** What the other person saved meanwhile; only with the code `conflict`. */
  get conflict(): { theirs: UserDetails; by: string | null; at: number | null } | null {
    if (this.code !== "conflict") return null;
    return this.wire.facts as unknown as { theirs: UserDetails; by: string | null; at: number | null };
  }
  /** What stands there now, whatever it is; only with the code `conflict`. */
  theirs<T>(): T | null {
    return this.code === "conflict" ? ((this.wire.facts["theirs"] as T | undefined) ?? null) : null;
  }
  /** The same with who saved it, and when, of something else than a user. */
  conflictOf<T>(): { theirs: T; by: string | null; at: number | null } | null {
    if (this.code !== "conflict" || !this.wire.facts["theirs"]) return null;
    return this.wire.facts as unknown as { theirs: T; by: string | null; at: number | null };
  }
  /** The number under which the program's log knows this failure. */
  get id(): string | null {
    const id = this.wire.facts["id"];
    return typeof id === "string" ? id : null;
  }

  /** Whatever was thrown, as a failure with a code. */
  static from(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
      const wire = thrown as Partial<WireError> & { code: string };
      return new Failure({ code: wire.code, fields: wire.fields ?? [], facts: wire.facts ?? {} });
    }
    return new Failure({ code: "internal", fields: [], facts: { text: String(thrown) } });
  }
}
