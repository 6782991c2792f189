/** What a drawing shows, in words. */
import { numeral, phrase } from "../page/phrases.js";
import { factsOf } from "./picture.js";

/** More colours or texts than this only make a description longer. */
const MAX_NAMED = 8;

/** @param {import("./picture.js").Picture} picture */
export function describe(picture) {
  const facts = factsOf(picture);
  const amount = (count) => ({ count, number: numeral(count) });
  const parts = [
    facts.lines > 0 && phrase("drawing.lines", amount(facts.lines)),
    facts.areas > 0 && phrase("drawing.areas", amount(facts.areas)),
    facts.dots > 0 && phrase("drawing.dots", amount(facts.dots)),
    facts.turtles > 0 && phrase("drawing.turtles", amount(facts.turtles)),
  ].filter(Boolean);
  const sentences = [
    phrase("drawing.size", { width: numeral(facts.width), height: numeral(facts.height) }),
    parts.length > 0 ? phrase("drawing.parts", { parts: parts.join(", ") }) : phrase("drawing.empty"),
    facts.colours.length > 0 && phrase("drawing.colours", { colours: facts.colours.slice(0, MAX_NAMED).join(", "), paper: facts.paper }),
    facts.texts.length > 0 && phrase("drawing.texts", { texts: facts.texts.slice(0, MAX_NAMED).join("; ") }),
  ];
  return sentences.filter(Boolean).join(" ");
}
