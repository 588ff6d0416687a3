// What the cells of the list show.
import type { RoleView, UserRow } from "../../api/generated";
import { recently } from "../../words/dates";
import { STATUS_WORDS } from "../../words/sentences";
import { t } from "../../words/words.svelte";
import { fitting, type Chip } from "./chips";
import { element } from "./element";
import { icon, type IconName } from "./icons";
import { inRank, roleWords } from "./roleWords";

export function loginCell(row: UserRow): HTMLElement {
  const text = element("span", "trunc", row.loginName);
  return element("span", "login", icon("mail"), element("span", "vh", t("login-type-email")), text);
}

export function statusCell(row: UserRow): HTMLElement {
  const word = t(STATUS_WORDS[row.status]);
  if (row.status === "active") return element("span", "status active", element("i", "dot"), word);
  const icons: Record<string, [IconName, string]> = { locked: ["lock", "locked"], pending: ["clock", "pending"], deactivated: ["circleSlash", "off"] };
  const [name, tone] = icons[row.status] ?? ["clock", "pending"];
  return element("span", `status tint ${tone}`, icon(name), word);
}

export function lastSignInCell(row: UserRow): HTMLElement {
  return row.lastSignIn === null ? element("span", "muted", t("never")) : element("span", "num", recently(row.lastSignIn));
}

function chipOf(role: RoleView): Chip {
  const { short, level } = roleWords(role);
  const look = role.isDeprecated ? "deprecated" : role.isAdministrator ? "admin" : role.key === null ? "custom" : "";
  return { text: short, level, look };
}

function drawn(chip: Chip): HTMLElement {
  const made = element("span", `chip ${chip.look}`);
  if (chip.look === "admin") made.append(icon("shieldUser", "s"));
  made.append(element("span", "", chip.text));
  if (chip.level) made.append(element("span", "lvl", element("span", "lt", chip.level), icon("chevronsUp", "s")));
  return made;
}

/** As many chips as fit, and how many more there are; the whole list is the tooltip. */
export function authoritiesCell(row: UserRow, roles: ReadonlyMap<string, RoleView>, width: number, isSlim: boolean): HTMLElement {
  const held = inRank(row.roles, roles);
  const chips = held.map(chipOf);
  const shown = fitting(chips, width, isSlim);
  const made = element("div", isSlim ? "chips slim" : "chips", ...chips.slice(0, shown).map(drawn));
  if (shown < chips.length) made.append(element("span", "chip more", `+${chips.length - shown}`));
  if (shown < chips.length || isSlim) made.dataset["tip"] = held.map((role) => roleWords(role).name).join(" · ");
  return made;
}
