/**
 * Moves the forest's flag and light to the reader's current lesson. The generator draws the
 * forest.
 */
import { phrase } from "../page/phrases.js";

/**
 * The flag and the light are drawn at the first stem, so they move by the offset between
 * the two stems.
 */
export function moveFlag(page, lesson) {
  const start = page.querySelector(".stem");
  const here = page.querySelector(`.stem[data-lesson="${CSS.escape(lesson)}"]`);
  const flag = page.querySelector(".flag");
  if (!start || !here || !flag) return;
  const [from, to] = [start, here].map((stem) => endsOf(stem.querySelector(".trunk")));
  flag.setAttribute("transform", `translate(${to.tip.x - from.tip.x} ${to.tip.y - from.tip.y})`);
  page.querySelector(".sunbeam")?.setAttribute("transform", `translate(${to.foot.x - from.foot.x} 0)`);
  flag.querySelector(".flag-word").textContent = phrase("marks.flag");
  if (here !== start) start.classList.remove("stem-start");
}

function endsOf(trunk) {
  return { foot: trunk.getPointAtLength(0), tip: trunk.getPointAtLength(trunk.getTotalLength()) };
}
