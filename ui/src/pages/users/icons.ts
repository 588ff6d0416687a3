// Icons for grid cells, which are plain elements: each is drawn once and copied.
import CalendarOff from "@lucide/svelte/icons/calendar-off";
import Ellipsis from "@lucide/svelte/icons/ellipsis";
import Clock from "@lucide/svelte/icons/clock";
import CircleSlash from "@lucide/svelte/icons/circle-slash";
import ArrowDown from "@lucide/svelte/icons/arrow-down";
import ArrowUp from "@lucide/svelte/icons/arrow-up";
import ChevronsUp from "@lucide/svelte/icons/chevrons-up";
import Lock from "@lucide/svelte/icons/lock";
import LockOpen from "@lucide/svelte/icons/lock-open";
import Mail from "@lucide/svelte/icons/mail";
import Pencil from "@lucide/svelte/icons/pencil";
import RotateCcwKey from "@lucide/svelte/icons/rotate-ccw-key";
import ShieldUser from "@lucide/svelte/icons/shield-user";
import { flushSync, mount, type Component } from "svelte";
import Azure from "../../components/icons/Azure.svelte";
import Google from "../../components/icons/Google.svelte";

const components = {
  arrowDown: ArrowDown, arrowUp: ArrowUp, azure: Azure, calendarOff: CalendarOff, chevronsUp: ChevronsUp, clock: Clock, circleSlash: CircleSlash, ellipsis: Ellipsis,
  google: Google, lock: Lock, lockOpen: LockOpen, mail: Mail, pencil: Pencil, resetPassword: RotateCcwKey, shieldUser: ShieldUser,
} satisfies Record<string, Component<{ class?: string }>>;
export type IconName = keyof typeof components;

const drawn = new Map<string, Node>();

function draw(name: IconName, size: string): Node {
  const target = document.createElement("div");
  mount(components[name], { target, props: { class: `icon ${size}` } });
  flushSync();
  return target.querySelector("svg") ?? target;
}

export function icon(name: IconName, size = ""): Node {
  const id = `${name} ${size}`;
  const known = drawn.get(id) ?? draw(name, size);
  drawn.set(id, known);
  return known.cloneNode(true);
}
