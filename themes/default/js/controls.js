/**
 * Small care for buttons and focus that every program on a page needs.
 *
 * It knows no program and no state.
 */

/**
 * Disables a button without taking the keyboard's place away: a button that
 * has the focus only says that it is disabled, and `isDisabled` is asked
 * before its press counts.
 */
export function setDisabled(button, disabled) {
  const focused = button.getRootNode().activeElement === button;
  button.disabled = disabled && !focused;
  if (disabled && focused) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

export function isDisabled(button) {
  return button.disabled || button.getAttribute("aria-disabled") === "true";
}

/** The element that has the focus now, also inside an open shadow root. */
export function focusedElement() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** An element with text and, if wanted, a class. No translator of the browser's touches code. */
export function element(name, text = "", className = "") {
  const made = document.createElement(name);
  if (name === "code" || name === "pre") made.translate = false;
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/**
 * Gives what takes a notice away: who stood in it goes on where they were before, or else at the
 * page's text, not at its very beginning.
 *
 * @param {HTMLElement} notice
 */
export function takesAway(notice) {
  /** @type {HTMLElement | null} */
  let before = null;
  notice.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !notice.contains(relatedTarget)) before = relatedTarget;
  });
  return () => {
    const held = notice.contains(document.activeElement);
    notice.remove();
    if (!held) return;
    before?.focus({ preventScroll: true });
    if (document.activeElement !== before) document.querySelector("main")?.focus({ preventScroll: true });
  };
}
