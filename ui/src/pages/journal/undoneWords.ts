// An undo in words: what came back or went, with the roles and values that stand as before.
import { call } from "../../api/call";
import type { RoleId, Undone } from "../../api/generated";
import { listed, t } from "../../words/words.svelte";
import { inRank, roleWords } from "../users/roleWords";
import { commandWords, fieldName, TECHNICAL } from "./journalWords";

/** What an own role opens, and how; the audit log leaves it to the roles page. */
const ofRoles: Record<string, string> = { rights: "roles-grants", canSignIn: "roles-may-sign-in", countsIn: "roles-where", standsAlone: "role-stands-alone", isDeprecated: "role-deprecated" };

/** What an undo brought back or took away, with the roles that it gave and took. */
export async function undoneWords({ command, returned, taken, asBefore, fields, went, cameBack }: Undone): Promise<string> {
  const what = commandWords(command);
  if (went) return t("undone-went", { what, name: went.name });
  if (cameBack) return t("undone-came-back", { what, name: cameBack.name });
  if (!asBefore) return t("undone", { what });
  const { name } = asBefore;
  const values = command.startsWith("Edit") ? valuesIn(fields) : "";
  if (returned.length + taken.length > 0) {
    const roles = rolesSaid({ what, name }, await namesOf(returned, taken));
    return values ? `${roles}. ${t("undone-also", { values })}` : roles;
  }
  return values ? t("undone-values", { what, name, values }) : t("undone-as-before", { what, name });
}

/** What locks or deactivates says all of it by its own name, and has no values to tell. */
function valuesIn(fields: readonly string[]): string {
  const told = fields.filter((field) => field in ofRoles || !TECHNICAL.has(field)).map((field) => (ofRoles[field] ? t(ofRoles[field]) : fieldName(field)));
  return listed([...new Set(told)]);
}

function rolesSaid(facts: { what: string; name: string }, [returned = "", taken = ""]: string[]): string {
  if (returned && taken) return t("undone-roles", { ...facts, returned, taken });
  if (returned) return t("undone-returned", { ...facts, returned });
  return taken ? t("undone-taken", { ...facts, taken }) : t("undone-values", { ...facts, values: fieldName("roles") });
}

/** The names of these roles, list by list; none when they cannot be read, for the undo is done all the same. */
async function namesOf(...lists: RoleId[][]): Promise<string[]> {
  const { roles } = await call("ListRoles", {}).catch(() => ({ roles: [] }));
  const known = new Map(roles.map((role) => [role.role, role]));
  return lists.map((ids) => listed(inRank(ids, known).map((role) => roleWords(role).name)));
}
