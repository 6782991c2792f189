import assert from "node:assert/strict";
import { beforeEach, describe, mock, test } from "node:test";

const PATH = "../../themes/default/js/page/first-interaction.js";

/**
 * Waits for a first interaction, as a newly opened page does. Returns a function that sends an event to
 * the page and says whether it counted.
 */
async function open(options = {}) {
  const page = new EventTarget();
  globalThis.addEventListener = page.addEventListener.bind(page);
  const { firstInteraction } = await import(`${PATH}?${Math.random()}`);
  let isSeen = false;
  firstInteraction(options).then(() => (isSeen = true));
  return async (kind, place = {}) => {
    page.dispatchEvent(Object.assign(new Event(kind), place));
    await null;
    return isSeen;
  };
}

describe("a reader's first interaction", () => {
  beforeEach(() => mock.timers.reset());

  for (const kind of ["pointerdown", "keydown", "wheel", "scroll"]) {
    test(`is a ${kind}`, async () => {
      const tell = await open();
      assert.equal(await tell("resize"), false);
      assert.equal(await tell(kind), true);
    });
  }

  test("is a pointer that moves, not one that rests where the page appears", async () => {
    for (const elsewhere of [
      { clientX: 31, clientY: 20 },
      { clientX: 30, clientY: 21 },
    ]) {
      const tell = await open();
      const rests = { clientX: 30, clientY: 20 };
      assert.equal(await tell("pointermove", rests), false);
      assert.equal(await tell("pointermove", rests), false);
      assert.equal(await tell("pointermove", elsewhere), true);
    }
  });

  test("is assumed after a while if the reader touches nothing", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const tell = await open();
    mock.timers.tick(4999);
    assert.equal(await tell("resize"), false);
    mock.timers.tick(1);
    assert.equal(await tell("resize"), true);
  });

  test("isn't assumed where only a real one counts", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const tell = await open({ isAssumed: false });
    mock.timers.tick(60_000);
    assert.equal(await tell("resize"), false);
    assert.equal(await tell("keydown"), true);
  });
});
