// The focus where something goes that had it.
import { tick } from "svelte";
import { tabbable } from "tabbable";

/** Notes where the focus is. What it returns gives it to what is nearest there, when what had it has gone meanwhile. */
export function holdPlace(): () => Promise<void> {
  const around: Element[] = [];
  for (let place = document.activeElement; place && place !== document.body; place = place.parentElement) around.push(place);
  return async () => {
    await tick();
    if (document.activeElement !== document.body) return; // somebody already works elsewhere
    const nearest = around.find((place) => place.isConnected && tabbable(place).length > 0);
    if (nearest) tabbable(nearest)[0]?.focus();
  };
}
