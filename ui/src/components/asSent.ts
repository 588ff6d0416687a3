/** For `{@attach}` on a form: while its answer is awaited it takes nothing, which would go with the form. Its buttons are its own affair. */
export function asSent(isSent: () => boolean): (form: HTMLElement) => () => void {
  return (form) => {
    const drop = (event: Event) => {
      const isButton = event.target instanceof Element && event.target.closest(".acts") !== null;
      if (isSent() && !isButton) event.preventDefault();
    };
    for (const name of ["beforeinput", "click"]) form.addEventListener(name, drop);
    return () => {
      for (const name of ["beforeinput", "click"]) form.removeEventListener(name, drop);
    };
  };
}
