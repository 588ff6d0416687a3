// Two people changed the same user: what each changed, and what comes of it field by field.
import type { Language, Moment } from "../../api/generated";
import { sameCustom, type Custom } from "./permissions";
import { sameReach, type Reach } from "./reach";
import { sameRoles } from "./roleChoice";

export interface UserFields {
  firstName: string;
  lastName: string;
  loginName: string;
  language: Language;
  roles: readonly string[];
  custom: Custom;
  reach: Reach;
  endsAt: Moment | null;
}
export type FieldName = keyof UserFields;
export const FIELD_NAMES: readonly FieldName[] = ["firstName", "lastName", "loginName", "language", "roles", "custom", "reach", "endsAt"];

/** `mine`: only I changed it; `theirs`: only they did; `both`: both did, differently, and somebody must choose. */
export interface FieldMerge {
  field: FieldName;
  kind: "mine" | "theirs" | "both";
}
export type Choice = "mine" | "theirs";

export function isSame(field: FieldName, a: UserFields, b: UserFields): boolean {
  switch (field) {
    case "roles":
      return sameRoles(a.roles, b.roles);
    case "custom":
      return sameCustom(a.custom, b.custom);
    case "reach":
      return sameReach(a.reach, b.reach);
    default:
      return a[field] === b[field];
  }
}

export function changedFields(before: UserFields, after: UserFields): FieldName[] {
  return FIELD_NAMES.filter((field) => !isSame(field, before, after));
}

/** Every field that either of us changed, unless we agree. */
export function compare(base: UserFields, mine: UserFields, theirs: UserFields): FieldMerge[] {
  return FIELD_NAMES.filter((field) => !isSame(field, mine, theirs)).map((field) => {
    const iChanged = !isSame(field, base, mine);
    const theyChanged = !isSame(field, base, theirs);
    return { field, kind: iChanged && theyChanged ? "both" : iChanged ? "mine" : "theirs" };
  });
}

/** The form after the choices; a field that nobody chose keeps what I typed when both changed it. */
export function merged(base: UserFields, mine: UserFields, theirs: UserFields, chosen: Partial<Record<FieldName, Choice>>): UserFields {
  const isTheirs = (field: FieldName) => chosen[field] === "theirs" || (chosen[field] === undefined && isSame(field, base, mine));
  const take = <F extends FieldName>(field: F): UserFields[F] => (isTheirs(field) ? theirs : mine)[field];
  return {
    firstName: take("firstName"), lastName: take("lastName"), loginName: take("loginName"), language: take("language"),
    roles: take("roles"), custom: take("custom"), reach: take("reach"), endsAt: take("endsAt"),
  };
}
