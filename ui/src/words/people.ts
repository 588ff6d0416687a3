// How people are named in the window.

export interface Named {
  firstName: string;
  lastName: string;
}

export function fullName(person: Named): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

/** HB for Helene Brandt; whole characters, also outside the basic plane. */
export function initials(person: Named): string {
  return [person.firstName, person.lastName].map((name) => [...name][0] ?? "").join("").toUpperCase();
}

/** NE for Nordlicht Energie GmbH: the mark of an account. */
export function markOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.map((word) => [...word][0] ?? "").slice(0, 2).join("").toUpperCase();
}
