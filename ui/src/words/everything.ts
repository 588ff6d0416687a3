// All that the window says beyond the first page.
import { words } from "./words.svelte";

words.learn(import.meta.glob<string>(["../../../locales/*/*.ftl", "!../../../locales/*/{common,errors,signin,mails}.ftl"], { query: "?raw", import: "default", eager: true }));
