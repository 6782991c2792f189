/**
 * The flag of the forest: it stands at the lesson where the reader is.
 *
 * The page and a lesson's id enter; the flag moves, and the light with it. The forest itself
 * is drawn by the generator.
 */
import { phrase } from "./phrases.js";

/** The flag and its light stand at the first stem; they move by as much as the two stems lie apart. */
export function moveFlag(page, lesson) {
  const start = page.querySelector(".stem");
  const here = page.querySelector(`.stem[data-lesson="${CSS.escape(lesson)}"]`);
  const flag = page.querySelector(".flag");
  if (!start || !here || !flag) return;
  const [from, to] = [start, here].map((stem) => endsOf(stem.querySelector(".trunk")));
  flag.setAttribute("transform", `translate(${to.tip.x - from.tip.x} ${to.tip.y - from.tip.y})`);
  page.querySelector(".shaft")?.setAttribute("transform", `translate(${to.foot.x - from.foot.x} 0)`);
  flag.querySelector(".flag-word").textContent = phrase("marks.flag", "you are here");
  if (here !== start) start.classList.remove("stem-start");
}

function endsOf(trunk) {
  return { foot: trunk.getPointAtLength(0), tip: trunk.getPointAtLength(trunk.getTotalLength()) };
}
