// The second frame begins when the first has been painted.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    performance.mark("painted");
    document.title = "painted";
  }),
);
