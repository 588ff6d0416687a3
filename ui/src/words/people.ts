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
