//! Draws the course as a forest in cross-section, as SVG.
//!
//! A lesson is a stem, an exercise a leaf, and work checked at home a pair of leaves at the tip; a
//! lesson that is only read ends in a bud. The same course gives the same bytes: what looks random
//! comes from a hash of the lesson's id. Contains no colours (the theme styles the classes), no
//! URLs, and nothing of what a reader has done (the page's scripts set `data-status` on a stem).

use std::fmt::Write as _;

use super::context::{LessonSummary, PartContext};
use crate::words::Words;
use understory_course::Mode;
use understory_python::highlight::escape;

const WIDTH: f64 = 1312.0;
/// The height of a low forest, as a share of the full height.
const LOW_SHARE: f64 = 0.65;
/// Where stems leave the ground, measured from the top of the drawing.
const GROUND_Y: f64 = 400.0;
/// Each part gets a slot of the ground. Its width is in proportion to `SLOT_BASE` plus the number
/// of lessons, but at least `MIN_LESSONS`. The theme places the names of the parts in the same
/// slots.
const SLOT_BASE: usize = 4;
const MIN_LESSONS: usize = 8;
/// The free space at the right of a slot.
const SLOT_GAP: f64 = 6.0;
const MAX_LEAN: f64 = 12.0;
/// The share of a stem, from its tip, that has leaves.
const LEAFY_SHARE: f64 = 0.62;
/// The height of the sunbeam, which ends above any screen.
const SUNBEAM_HEIGHT: f64 = 1400.0;
/// The horizontal extent of the canopy, which also covers wide windows on both sides of the forest.
const CANOPY_X_RANGE: (f64, f64) = (-640.0, 1960.0);
/// How far above the upper edge the stalks of the canopy's leaves begin.
const STALK_OFFSET: f64 = 44.0;
/// Where the sunbeam passes through the canopy.
const OPENING_X_RANGE: (f64, f64) = (212.0, 412.0);

/// Draws two SVGs: the canopy, for the top of the picture's place, and the light and the stems, for
/// the bottom.
pub(super) fn draw(parts: &[PartContext], words: &Words) -> String {
    format!("{}\n{}", canopy(), forest(parts, 1.0, words))
}

/// Draws a lower picture for a band above other content, without canopy and light.
pub(super) fn draw_low(parts: &[PartContext], words: &Words) -> String {
    forest(parts, LOW_SHARE, words)
}

/// Draws the stems at this share of their full height.
fn forest(parts: &[PartContext], share: f64, words: &Words) -> String {
    let placed = place_stems(parts, share);
    let height = GROUND_Y * share;
    let mut svg = format!(
        "<svg class=\"forest\" viewBox=\"0 {} {WIDTH} {}\" width=\"{WIDTH}\" height=\"{}\" \
         role=\"img\" aria-labelledby=\"forest-title forest-desc\">\n\
         <title id=\"forest-title\">{}</title>\n\
         <desc id=\"forest-desc\">{}</desc>\n",
        short(GROUND_Y - height),
        short(height),
        short(height),
        escape(&words.say("forest.title")),
        escape(&describe(parts, words))
    );
    // Only the full forest has the canopy that the light comes through.
    if let Some(first) = placed.first().filter(|_| share > LOW_SHARE) {
        svg.push_str(&sunbeam(first));
    }
    let mut rest = placed.as_slice();
    for part in parts {
        let (here, later) = rest.split_at(stems(part).count());
        rest = later;
        if here.is_empty() {
            continue;
        }
        let _ = writeln!(svg, "<g class=\"grove\"><title>{}</title>", escape(&part.title));
        for stem in here {
            svg.push_str(&stem.drawn());
        }
        svg.push_str("</g>\n");
    }
    if let Some(first) = placed.first() {
        svg.push_str(&flag(first, &words.say("forest.start")));
    }
    svg.push_str("</svg>");
    svg
}

/// Describes the picture for screen readers.
fn describe(parts: &[PartContext], words: &Words) -> String {
    let lessons = || parts.iter().flat_map(stems);
    let exercises: usize = lessons().map(|lesson| lesson.exercises_count).sum();
    let checks: usize = lessons().map(|lesson| lesson.local_count).sum();
    let is_group = |part: &&PartContext| stems(part).next().is_some();
    let groups = parts.iter().filter(is_group).count();
    let count_words = |word: &str, count: usize| words.fill(word, &[("count", &count.to_string())]);
    words.fill(
        "forest.picture",
        &[
            ("stems", &count_words("forest.stems", lessons().count())),
            ("groups", &count_words("forest.groups", groups)),
            ("leaves", &count_words("forest.leaves", exercises)),
            ("pairs", &count_words("forest.pairs", checks)),
        ],
    )
}

/// Returns the lessons of a part that have a stem: gates and projects don't count as lessons.
fn stems(part: &PartContext) -> impl Iterator<Item = &LessonSummary> {
    part.lessons.iter().filter(|lesson| lesson.counted)
}

/// A stem with its position and height.
struct PlacedStem<'a> {
    stem: &'a LessonSummary,
    index: usize,
    foot: f64,
    tip: (f64, f64),
    height: f64,
}

fn place_stems(parts: &[PartContext], share: f64) -> Vec<PlacedStem<'_>> {
    let weight = |part: &PartContext| float(SLOT_BASE + stems(part).count().max(MIN_LESSONS));
    let total: f64 = parts.iter().map(weight).sum();
    let count = parts.iter().flat_map(stems).count();
    let minutes: Vec<f64> = parts
        .iter()
        .flat_map(stems)
        .map(|stem| f64::from(stem.share))
        .filter(|each| *each > 0.0)
        .collect();
    let average = minutes.iter().sum::<f64>() / float(minutes.len().max(1));
    let last = float(count.saturating_sub(1).max(1));
    let mut placed = Vec::with_capacity(count);
    let mut slot_start = 0.0;
    for part in parts {
        let slot = WIDTH * weight(part) / total;
        let step = (slot - SLOT_GAP) / float(stems(part).count());
        for (place, stem) in stems(part).enumerate() {
            let index = placed.len();
            // Later lessons stand higher, and a little more than in proportion.
            let rise = 285.0 * (float(index) / last).powf(1.15);
            // A lesson without a duration is drawn as one of average length.
            let length = match stem.share {
                0 => 1.0,
                minutes => (f64::from(minutes) / average).min(2.0),
            };
            let height = (52.0 + rise + 54.0 * (length - 1.0)).clamp(20.0, GROUND_Y - 20.0);
            let height = height * share;
            let foot = slot_start + step * (float(place) + 0.5);
            // A short stem with a large lean would look fallen.
            let lean = (chance(&stem.id, 0) * 2.0 - 1.0) * MAX_LEAN.min(height * 0.12);
            placed.push(PlacedStem {
                stem,
                index,
                foot,
                tip: (foot + lean, GROUND_Y - height),
                height,
            });
        }
        slot_start += slot;
    }
    placed
}

impl PlacedStem<'_> {
    /// Returns the point on the stem's curve at this share of the way down from the tip.
    fn at(&self, down: f64) -> (f64, f64) {
        let up = 1.0 - down;
        // A quadratic curve from the foot, first straight up, to the tip.
        let x = self.foot + (self.tip.0 - self.foot) * up * up;
        (x, self.tip.1 + self.height * down)
    }

    fn drawn(&self) -> String {
        let tone = if self.index.is_multiple_of(2) { "stem-a" } else { "stem-b" };
        let start = if self.index == 0 { " stem-start" } else { "" };
        let bend = (self.foot, GROUND_Y - self.height / 2.0);
        let mut svg = format!(
            "<g class=\"stem {tone}{start}\" data-lesson=\"{}\" data-status=\"not-started\"><title>{}</title>\
             <path class=\"trunk\" d=\"{}\"/>",
            escape(&self.stem.id),
            escape(&self.stem.title),
            path("M.Q. .", &[(self.foot, GROUND_Y), bend, self.tip]),
        );
        let leaves = self.leaves();
        if !leaves.is_empty() {
            let _ = write!(svg, "<path class=\"leaves\" d=\"{leaves}\"/>");
        }
        if self.stem.mode == Mode::Reading.name() {
            let (x, y) = self.tip;
            let (x, y) = (short(x), short(y));
            let _ = write!(svg, "<circle class=\"bud\" cx=\"{x}\" cy=\"{y}\" r=\"2.3\"/>");
        }
        svg.push_str("</g>\n");
        svg
    }

    fn leaves(&self) -> String {
        let mut path = String::new();
        let mut last = (0.0, 0.0);
        let mut grow = |stalk: (f64, f64), size, side| {
            path.push_str(&leaf((stalk.0 - last.0, stalk.1 - last.1), size, side));
            // Leaves are relative to each other, which keeps the path short.
            last = stalk;
        };
        let size = 6.2 + 0.012 * self.height;
        let between = LEAFY_SHARE / float(self.stem.exercises_count.saturating_sub(1).max(1));
        for leaf in 0..self.stem.exercises_count {
            let side = if leaf.is_multiple_of(2) { -1.0 } else { 1.0 };
            grow(self.at(between * float(leaf)), size, side);
        }
        let size = 9.0 + 0.022 * self.height;
        for pair in 0..self.stem.local_count {
            let place = self.at((2.0 * size * float(pair) / self.height).min(1.0));
            grow(place, size, -1.0);
            grow(place, size, 1.0);
        }
        path
    }
}

/// Draws a leaf from its stalk outwards and up. `side` is -1 for left and 1 for right. The stalk's
/// place is relative to the last leaf's: the numbers are alike, so the page compresses better.
fn leaf(stalk: (f64, f64), size: f64, side: f64) -> String {
    let (across, up) = (size * side, -size);
    let points = [
        stalk,
        (across, 0.9 * up),
        (1.45 * across, 0.95 * up),
        (-0.1 * across, -0.95 * up),
        (-1.45 * across, -0.95 * up),
    ];
    path("m.q. .q. .z", &points)
}

/// Draws the light: 46 px wide at the ground, and 135 px wide 700 px higher, where its left edge is
/// 254 px further right.
fn sunbeam(from: &PlacedStem<'_>) -> String {
    let bottom = from.foot - 18.0;
    let grow = SUNBEAM_HEIGHT / 700.0;
    let top = bottom + 254.0 * grow;
    let height = GROUND_Y - SUNBEAM_HEIGHT;
    let left_edge = path("M.L.", &[(bottom, GROUND_Y), (top, height)]);
    let right = short(top + 46.0 + 89.0 * grow);
    let right_edge = path("L.z", &[(bottom + 46.0, GROUND_Y)]);
    format!("<path class=\"sunbeam\" d=\"{left_edge}H{right}{right_edge}\"/>\n")
}

fn flag(at: &PlacedStem<'_>, word: &str) -> String {
    let (x, y) = at.tip;
    format!(
        "<g class=\"flag\" aria-hidden=\"true\"><path class=\"flag-pole\" d=\"M{} {}v-14\"/>\
         <rect class=\"flag-cloth\" x=\"{}\" y=\"{}\" width=\"10\" height=\"10\"/>\
         <text class=\"flag-word\" x=\"{}\" y=\"{}\">{}</text></g>\n",
        short(x),
        short(y - 3.0),
        short(x - 5.0),
        short(y - 27.0),
        short(x + 11.0),
        short(y - 17.0),
        escape(word),
    )
}

/// Draws two rows of pointed leaves, with an opening for the light.
fn canopy() -> String {
    let mut svg = format!(
        "<svg class=\"canopy\" viewBox=\"0 0 {WIDTH} 160\" width=\"{WIDTH}\" height=\"160\" aria-hidden=\"true\" \
         focusable=\"false\">"
    );
    for (row, class, shortest, longest, step) in
        [(1, "canopy-back", 60.0, 140.0, 34.0), (2, "canopy-front", 30.0, 100.0, 26.0)]
    {
        let _ = write!(svg, "<path class=\"{class}\" d=\"");
        let mut x = CANOPY_X_RANGE.0;
        let mut leaf = 0_u32;
        while x < CANOPY_X_RANGE.1 {
            let seed = format!("canopy {row} {leaf}");
            let (long, wide, sway) = (chance(&seed, 1), chance(&seed, 2), chance(&seed, 3));
            let openness = open(x);
            if openness > 0.0 {
                // Squaring makes long leaves rare.
                let length = (shortest + (longest - shortest) * long * long) * openness;
                let half = (11.0 + 13.0 * wide) * (0.5 + 0.5 * openness);
                svg.push_str(&hanging(x, half, length, (sway - 0.5) * half));
            }
            x += step * (0.7 + 0.6 * chance(&seed, 4));
            leaf += 1;
        }
        svg.push_str("\"/>");
    }
    svg.push_str("</svg>");
    svg
}

/// Returns how much of a canopy leaf grows at `x`: nothing in the light, all of it 150 px away.
fn open(x: f64) -> f64 {
    let away = if x < OPENING_X_RANGE.0 { OPENING_X_RANGE.0 - x } else { x - OPENING_X_RANGE.1 };
    let share = (away / 150.0).clamp(0.0, 1.0);
    share.sqrt()
}

/// Draws a leaf with a point at both ends, whose stalk is above the upper edge.
fn hanging(x: f64, half: f64, length: f64, sway: f64) -> String {
    let (top, tip) = (-STALK_OFFSET, length - STALK_OFFSET);
    let points = [
        (x, top),
        (x - 1.5 * half, top + 0.22 * length),
        (x - half, top + 0.72 * length),
        (x + sway, tip),
        (x + 1.1 * half, top + 0.72 * length),
        (x + 1.5 * half, top + 0.22 * length),
        (x, top),
    ];
    path("M.C. . .C. . .z", &points)
}

/// Returns a number from 0 to 1 that depends only on the arguments (FNV-1a).
fn chance(words: &str, salt: u8) -> f64 {
    let hash = words
        .bytes()
        .chain([salt])
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // In the hash of a short string, the low bits vary more than the high ones, so fold them.
    f64::from((hash >> 16) ^ (hash & 0xffff)) / 65535.0
}

/// Converts a count. Counts are small, far below what `f64` holds exactly.
fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Returns a path in which each `.` of the `commands` is the next point.
fn path(commands: &str, points: &[(f64, f64)]) -> String {
    let mut points = points.iter();
    let mut path = String::new();
    for part in commands.split_inclusive('.') {
        match part.strip_suffix('.').zip(points.next()) {
            Some((command, (x, y))) => {
                let _ = write!(path, "{command}{} {}", short(*x), short(*y));
            }
            None => path.push_str(part),
        }
    }
    path
}

/// Formats a number with at most one decimal, and never as `-0`.
fn short(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    // Rounding turns a small negative number into `-0`.
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(parts: &[PartContext]) -> String {
        super::draw(parts, &Words::english())
    }

    fn draw_low(parts: &[PartContext]) -> String {
        super::draw_low(parts, &Words::english())
    }

    fn stem(id: &str) -> LessonSummary {
        LessonSummary {
            id: id.to_owned(),
            title: format!("Lesson {id}"),
            counted: true,
            share: 60,
            exercises_count: 3,
            ..LessonSummary::default()
        }
    }

    /// Returns parts with these numbers of lessons.
    fn course(sizes: &[usize]) -> Vec<PartContext> {
        let part = |(part, size): (usize, &usize)| PartContext {
            title: format!("Part {part}"),
            lessons: (0..*size).map(|lesson| stem(&format!("P{part}L{lesson}"))).collect(),
            ..PartContext::default()
        };
        sizes.iter().enumerate().map(part).collect()
    }

    /// Counts the leaves, each of which starts with an `m`.
    fn leaves(svg: &str) -> usize {
        svg.split("class=\"leaves\" d=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(|path| path.matches('m').count())
            .sum()
    }

    #[test]
    fn the_same_course_gives_the_same_bytes() {
        let parts = course(&[6, 11, 8]);
        assert_eq!(draw(&parts), draw(&parts.clone()));
    }

    #[test]
    fn a_course_of_117_lessons_has_117_stems() {
        let svg = draw(&course(&[6, 11, 8, 8, 8, 8, 8, 12, 10, 5, 7, 7, 6, 8, 5]));
        assert_eq!(svg.matches("data-lesson=").count(), 117);
        assert_eq!(svg.matches("class=\"trunk\"").count(), 117);
        assert_eq!(svg.matches("class=\"grove\"").count(), 15);
    }

    #[test]
    fn a_low_forest_has_every_stem_and_no_light() {
        let parts = course(&[6, 11]);
        let svg = draw_low(&parts);
        assert!(svg.contains("viewBox=\"0 140 1312 260\""), "{svg}");
        assert_eq!(svg.matches("class=\"trunk\"").count(), 17);
        assert!(!svg.contains("sunbeam") && !svg.contains("canopy"));
    }

    #[test]
    fn every_exercise_is_one_leaf() {
        let mut parts = course(&[2, 3]);
        parts[0].lessons[0].exercises_count = 7;
        parts[1].lessons[2].exercises_count = 0;
        let exercises: usize =
            parts.iter().flat_map(|part| &part.lessons).map(|stem| stem.exercises_count).sum();
        assert_eq!(leaves(&draw(&parts)), exercises);
    }

    #[test]
    fn every_local_check_is_a_pair_of_leaves() {
        let mut parts = course(&[1]);
        parts[0].lessons[0] = LessonSummary { exercises_count: 0, local_count: 2, ..stem("AP5") };
        assert_eq!(leaves(&draw(&parts)), 4);
    }

    #[test]
    fn a_lesson_that_is_only_read_ends_in_a_bud() {
        let mut parts = course(&[2]);
        parts[0].lessons[1] =
            LessonSummary { exercises_count: 0, mode: Mode::Reading.name(), ..stem("ST3") };
        let svg = draw(&parts);
        assert_eq!(svg.matches("class=\"bud\"").count(), 1);
        assert_eq!(leaves(&svg), 3);
    }

    #[test]
    fn lean_depends_only_on_the_id() {
        let lean = |parts: &[PartContext]| {
            let placed = place_stems(parts, 1.0);
            let last = placed.last().expect("there is a stem");
            (last.tip.0 - last.foot, last.height)
        };
        let mut parts = course(&[3, 3]);
        let before = lean(&parts);
        parts[0].lessons[0].id = "another".to_owned();
        assert_eq!(lean(&parts), before);
        parts[1].lessons[2].id = "another".to_owned();
        assert_ne!(lean(&parts), before);
    }

    #[test]
    fn stems_stay_in_their_slot_and_above_ground() {
        let mut parts = course(&[20, 1, 8]);
        parts[0].lessons[3].share = 1200;
        parts[1].lessons[0].share = 2;
        for stem in place_stems(&parts, 1.0) {
            assert!((0.0..=WIDTH).contains(&stem.foot), "{}", stem.stem.id);
            assert!((0.0..GROUND_Y).contains(&stem.tip.1), "{}", stem.stem.id);
            assert!((stem.tip.0 - stem.foot).abs() <= MAX_LEAN, "{}", stem.stem.id);
        }
    }

    #[test]
    fn the_first_stem_is_marked_as_the_start() {
        let svg = draw(&course(&[2, 2]));
        assert!(svg.contains("stem-start\" data-lesson=\"P0L0\""));
        assert_eq!(svg.matches("stem-start").count(), 1);
        assert_eq!(svg.matches("class=\"flag\"").count(), 1);
    }

    #[test]
    fn a_course_without_lessons_is_bare_ground() {
        let svg = draw(&course(&[0]));
        assert!(!svg.contains("class=\"flag\""));
        assert!(!svg.contains("NaN"));
        assert!(!draw(&[]).contains("NaN"));
    }

    #[test]
    fn names_are_escaped() {
        let hostile = "\"><script>alert('&')</script>";
        let mut parts = course(&[1]);
        parts[0].title = hostile.to_owned();
        parts[0].lessons[0].title = hostile.to_owned();
        parts[0].lessons[0].id = hostile.to_owned();
        let svg = draw(&parts);
        assert!(!svg.contains("<script"));
        let safe = "&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;";
        assert_eq!(svg.matches(safe).count(), 3);
    }

    #[test]
    fn there_are_no_inline_styles_or_colours() {
        let svg = draw(&course(&[3]));
        for forbidden in ["style=", "fill=", "stroke=", "#"] {
            assert!(!svg.contains(forbidden), "{forbidden}");
        }
    }
}
