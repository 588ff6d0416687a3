// A call that did not succeed: the core's code and facts, never a sentence.

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

/** What somebody else saved after it had been opened here. */
export interface Conflict<T> {
  theirs: T;
  /** Who and when, as far as the core tells. */
  by?: string | null;
  at?: number | null;
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
  /** What stands there now; null when the core refused for another reason, or does not say. */
  conflict<T>(): Conflict<T> | null {
    if (this.code !== "conflict" || this.wire.facts["theirs"] === undefined) return null;
    return this.wire.facts as unknown as Conflict<T>;
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
