// What the cells of the list show; a cell keeps its elements while people pass through its row.
import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { LoginType, RoleView, Status, UserRow } from "../../api/generated";
import { daysLeft, endWords, recently } from "../../words/dates";
import { LOGIN_TYPE_WORDS, STATUS_WORDS } from "../../words/valueWords";
import { t } from "../../words/words.svelte";
import { fitting, type Chip } from "./chips";
import { cellButton, element } from "./element";
import { icon, type IconName } from "./icons";
import { roleWords } from "./roleWords";

/** One element per cell; `show` fills it for a user, and it is empty while the row is on its way. */
abstract class RowCell<Params extends object = object> implements ICellRendererComp<UserRow> {
  protected abstract readonly gui: HTMLElement;

  init(params: ICellRendererParams<UserRow> & Params): void {
    this.refresh(params);
  }
  refresh(params: ICellRendererParams<UserRow> & Params): boolean {
    this.gui.hidden = !params.data;
    if (params.data) this.show(params.data, params);
    return true;
  }
  getGui(): HTMLElement {
    return this.gui;
  }
  protected abstract show(row: UserRow, params: ICellRendererParams<UserRow> & Params): void;
}

const GLYPHS: Record<LoginType, IconName> = { email: "mail", google: "google", azure: "azure" };

/** The login name behind the glyph of the login type. */
export class LoginCell extends RowCell {
  #type: LoginType | null = null;
  #word = element("span", "vh");
  #text = element("span", "trunc");
  protected readonly gui = element("span", "login", element("i", ""), this.#word, this.#text);

  protected show(row: UserRow): void {
    this.#text.textContent = row.loginName;
    if (row.loginType === this.#type) return;
    this.#type = row.loginType;
    this.#word.textContent = t(LOGIN_TYPE_WORDS[row.loginType]);
    this.gui.firstChild?.replaceWith(icon(GLYPHS[row.loginType]));
  }
}

const TINTS: Record<Exclude<Status, "active">, [IconName, string]> = {
  locked: ["lock", "locked"], ended: ["calendarOff", "off"], pending: ["clock", "pending"], deactivated: ["circleSlash", "off"],
};

/** So many are counted down; more say nothing that the day itself would not. */
const MOST_DAYS = 999;

function daysWords(days: number): string {
  return days > MOST_DAYS ? t("status-days-more", { days: MOST_DAYS }) : t("status-days-left", { days });
}

/** Quiet while all is well, an icon and a tint otherwise; behind it the days that are left to temporary access. */
export class StatusCell extends RowCell {
  #state = element("span", "status");
  #end = element("span", "ends muted num");
  protected readonly gui = element("span", "standing", this.#state, this.#end);

  #shown = "";

  protected show({ status, endsAt }: UserRow): void {
    if (this.#shown === `${status} ${endsAt}`) return;
    this.#shown = `${status} ${endsAt}`;
    const [mark, tone] = status === "active" ? [element("i", "dot"), "active"] : [icon(TINTS[status][0]), `tint ${TINTS[status][1]}`];
    this.#state.className = `status ${tone}`;
    this.#state.replaceChildren(mark, element("span", "trunc", t(STATUS_WORDS[status])));
    this.#end.textContent = endsAt === null || status === "ended" ? "" : daysWords(daysLeft(endsAt));
    if (endsAt === null) delete this.gui.dataset["tip"];
    else this.gui.dataset["tip"] = endWords(endsAt);
  }
}

export class LastSignInCell extends RowCell {
  protected readonly gui = element("span", "num");

  protected show({ lastSignIn }: UserRow): void {
    this.gui.className = lastSignIn === null ? "muted" : "num";
    this.gui.textContent = lastSignIn === null ? t("never") : recently(lastSignIn);
  }
}

/** How a role looks as a chip. */
export function chipOf(role: RoleView): Chip {
  const { name, short, level } = roleWords(role);
  const look = role.isDeprecated ? "deprecated" : role.isAdministrator ? "admin" : role.key === null ? "custom" : "";
  return { name, text: short, level, look };
}

/** Behind the roles of somebody whose permissions differ from them. */
export function customChip(): Chip {
  const name = t("role-custom");
  return { name, text: name, level: "", look: "custom" };
}

function drawn(chip: Chip): HTMLElement {
  const made = element("span", `chip ${chip.look}`);
  if (chip.look === "admin") made.append(icon("shieldUser", "s"));
  made.append(element("span", "", chip.text));
  if (chip.level) made.append(element("span", "lvl", element("span", "lt", chip.level), icon("chevronsUp", "s")));
  return made;
}

/** What the chips need to know beside the row. */
export interface ChipFacts {
  /** The chips of these roles in rank; the same role has the same chip as long as roles and language stay. */
  chips: (row: UserRow) => Chip[];
  /** Pixels of the column that are free for chips. */
  room: () => number;
  isSlim: () => boolean;
}

/** Chips are made once for each role, so that the same roles are the same chips. */
function isSame(before: { chips: Chip[]; shown: number; isSlim: boolean }, now: { chips: Chip[]; shown: number; isSlim: boolean }): boolean {
  const areAlike = before.shown === now.shown && before.isSlim === now.isSlim && before.chips.length === now.chips.length;
  return areAlike && before.chips.every((chip, index) => chip === now.chips[index]);
}

/** As many chips as fit, and how many more there are; the whole list is the tooltip. */
export class AuthoritiesCell extends RowCell<{ facts: ChipFacts }> {
  protected readonly gui = element("div", "chips");
  #drawn: { chips: Chip[]; shown: number; isSlim: boolean } | null = null;

  protected show(row: UserRow, { facts }: { facts: ChipFacts }): void {
    const isSlim = facts.isSlim();
    const chips = facts.chips(row);
    const shown = fitting(chips, facts.room(), isSlim);
    if (this.#drawn && isSame(this.#drawn, { chips, shown, isSlim })) return;
    this.#drawn = { chips, shown, isSlim };
    this.gui.className = isSlim ? "chips slim" : "chips";
    this.gui.replaceChildren(...chips.slice(0, shown).map(drawn));
    if (shown < chips.length) this.gui.append(element("span", "chip more", `+${chips.length - shown}`));
    if (shown < chips.length || isSlim) this.gui.dataset["tip"] = chips.map(({ name }) => name).join(" · ");
    else delete this.gui.dataset["tip"];
  }
}

/** The button that opens the menu of the row; the grid hears its clicks. */
export class MoreCell extends RowCell {
  protected readonly gui = cellButton(t("users-more"), icon("ellipsis"));

  protected show(): void {
    this.gui.classList.add("rowmore");
  }
}
