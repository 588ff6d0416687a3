/** What a button does, and does not do again while it is still at it. */
export function once<Args extends unknown[]>(act: (...args: Args) => Promise<void>): (...args: Args) => Promise<void> {
  let isActing = false;
  return async (...args) => {
    if (isActing) return;
    isActing = true;
    try {
      await act(...args);
    } finally {
      isActing = false;
    }
  };
}
