// Sets the theme before anything is painted: a dark window must not flash white.
(() => {
  const wished = localStorage.getItem("theme");
  const isDark = wished === "dark" || (wished !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
})();
