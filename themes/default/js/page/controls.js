/** Helpers for buttons, forms, notices, elements and focus. */

/**
 * Disables a button without losing keyboard focus: a focused button only gets
 * `aria-disabled`, so handlers must check `isDisabled`.
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

/** Returns the focused element, including inside an open shadow root. */
export function focusedElement() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/**
 * Creates an element with text or other nodes in it, and an optional class. Browsers must not
 * translate code.
 *
 * @param {string} name
 * @param {string | (string | Node)[]} [content]
 * @param {string} [className]
 * @returns {any}
 */
export function element(name, content = [], className = "") {
  const control = document.createElement(name);
  if (name === "code" || name === "pre") control.translate = false;
  control.append(...[content].flat().filter((piece) => piece !== ""));
  if (className) control.className = className;
  return control;
}

/** Sets the text of an element, and hides the element if the text is empty. */
export function setTextOrHide(element, text) {
  element.textContent = text;
  element.hidden = text === "";
}

/** Calls a function instead of sending a form. */
export function onSubmit(form, handle, signal) {
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      handle();
    },
    { signal },
  );
}

/** Calls a function for each click on an element, if there is one. */
export function onClick(element, signal, handle) {
  element?.addEventListener("click", handle, { signal });
}

/** Reports that a script of the page couldn't be fetched. */
export function reportMissingScripts() {
  document.dispatchEvent(new CustomEvent("understory:missing"));
}

/** Creates a link. */
export function link(words, url, className) {
  const control = element("a", words, className);
  control.href = url;
  return control;
}

/** Creates a button. */
export function button(words, className, onPress) {
  const control = element("button", words, className);
  control.type = "button";
  control.addEventListener("click", onPress);
  return control;
}

/**
 * Shows a notice at the end of the page, with a main button and one that removes it. Returns a
 * function that removes it. If the focus was inside, it then returns to where it was before, or
 * else to the main content rather than the top of the page.
 *
 * @param {Document} page
 * @param {{part: string, label: string, words: string, main: HTMLElement, dismiss: string}} of
 */
export function showNotice(page, { part, label, words, main, dismiss }) {
  const notice = element("aside", "", "safety-notice");
  notice.dataset.part = part;
  notice.setAttribute("aria-label", label);
  /** @type {HTMLElement | null} */
  let before = null;
  notice.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !notice.contains(relatedTarget)) before = relatedTarget;
  });
  const listening = new AbortController();
  const place = () => notice.toggleAttribute("data-aside", Boolean(page.activeElement?.closest(".exercise, .play")));
  page.addEventListener("focusin", ({ target }) => target instanceof Element && target.closest(".exercise, .play") && place(), {
    signal: listening.signal,
  });
  // Not as soon as the focus leaves: the press that takes it away must reach what was pressed.
  for (const kind of ["click", "keyup"]) page.addEventListener(kind, place, { signal: listening.signal });

  function remove() {
    listening.abort();
    const held = notice.contains(document.activeElement);
    notice.remove();
    if (!held) return;
    before?.focus({ preventScroll: true });
    if (document.activeElement !== before) document.querySelector("main")?.focus({ preventScroll: true });
  }
  notice.append(element("p", words), element("p", [main, " ", button(dismiss, "word-button", remove)], "buttons"));
  page.body.append(notice);
  place();
  return remove;
}
