// The pages that are there when nobody is signed in or nobody may work, but the sign-in page, which is the first to be seen.
import "../words/everything";

export { default as CodePage } from "./email/CodePage.svelte";
export { default as ChoosePasswordPage } from "./signin/ChoosePasswordPage.svelte";
export { default as LockPage } from "./signin/LockPage.svelte";
export { default as ClosedAccountPage } from "./start/ClosedAccountPage.svelte";
export { default as FirstStartPage } from "./start/FirstStartPage.svelte";
export { default as ProblemPage } from "./start/ProblemPage.svelte";
