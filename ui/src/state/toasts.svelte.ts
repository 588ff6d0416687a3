// Short notices of what happened; they leave by themselves and never take the focus.

export interface Toast {
  id: number;
  text: string;
  tone: "ok" | "danger";
  /** What can be done about it, and by which keys while no newer one has them. */
  action: { word: string; act: () => void; keys?: string[] } | null;
}

/** Long enough to read one sentence and reach the button (DESIGN.md 4). */
const LIFETIME_MS = 8000;

export class Toasts {
  all = $state<Toast[]>([]);
  #next = 1;
  #ends = new Map<number, ReturnType<typeof setTimeout>>();

  /** Says something; with the number by which that can be closed. */
  say(text: string, action: Toast["action"] = null): number {
    const id = this.#next++;
    this.#add({ id, text, tone: "ok", action });
    return id;
  }
  warn(text: string): void {
    this.#add({ id: this.#next++, text, tone: "danger", action: null });
  }

  /** Keeps a toast while the pointer or the focus is on it. */
  hold(id: number): void {
    clearTimeout(this.#ends.get(id));
  }
  release(id: number): void {
    this.hold(id);
    this.#ends.set(id, setTimeout(() => this.close(id), LIFETIME_MS));
  }
  close(id: number): void {
    this.hold(id);
    this.#ends.delete(id);
    this.all = this.all.filter((toast) => toast.id !== id);
  }

  #add(toast: Toast): void {
    this.all = [...this.all.slice(-2), toast];
    this.release(toast.id);
  }
}
