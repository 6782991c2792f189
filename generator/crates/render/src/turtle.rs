//! Draws the finished picture of a program that draws with `turtle`, as SVG.
//!
//! `wasm-runner/python/drawing/README.md` describes the commands, and the page's own scripts draw
//! the same (`themes/default/js/drawing/picture.js`).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::words::Words;
use understory_python::highlight::escape;

/// A page shouldn't become much heavier because of a picture. A longer one is drawn when the program
/// runs.
const MAX_SVG: usize = 200_000;
/// More colours or texts than this only make a description longer.
const MAX_NAMED: usize = 8;

/// What the commands of a program leave.
struct Picture {
    view: Vec<Value>,
    paper: String,
    /// The command that draws each part.
    parts: BTreeMap<u64, Vec<Value>>,
    turtles: BTreeMap<u64, Turtle>,
}

/// What a turtle looks like, and where it is, unless it's hidden.
#[derive(Default)]
struct Turtle {
    look: Vec<Value>,
    pose: Option<Vec<Value>>,
}

/// Returns the picture that a program drew, or `None` if it drew nothing.
pub(crate) fn svg(commands: &str, words: &Words) -> Option<String> {
    let picture = Picture::of(commands)?;
    let parts: String = picture.parts.values().map(|part| shape(part)).collect();
    let turtles: String = picture.turtles.values().map(turtle).collect();
    let [x, y, width, height] = &picture.view[..] else { return None };
    let svg = format!(
        "<svg class=\"drawing-picture\" viewBox=\"{x} {y} {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{}\">\
         <rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"></rect>\
         <g stroke-linecap=\"round\" stroke-linejoin=\"round\" fill-rule=\"evenodd\">{parts}{turtles}</g></svg>",
        escape(&description(&picture, words)),
        escape(&picture.paper),
    );
    (svg.len() <= MAX_SVG).then_some(svg)
}

impl Picture {
    fn of(commands: &str) -> Option<Self> {
        let mut picture = Self {
            view: [-200, -150, 400, 300].map(Value::from).to_vec(),
            paper: "white".to_owned(),
            parts: BTreeMap::new(),
            turtles: BTreeMap::new(),
        };
        for line in commands.lines() {
            picture.apply(serde_json::from_str(line).ok()?);
        }
        (!commands.is_empty()).then_some(picture)
    }

    fn apply(&mut self, command: Vec<Value>) {
        let name = command[0].as_str().unwrap_or_default();
        let number = command.get(1).and_then(Value::as_u64).unwrap_or_default();
        match name {
            "view" => self.view = command[1..].to_vec(),
            "paper" => self.paper = text(&command[1]).to_owned(),
            "title" => {}
            "more" => {
                let line = self.parts.get_mut(&number).and_then(|line| line[4].as_array_mut());
                if let (Some(points), Some(more)) = (line, command[2].as_array()) {
                    points.extend(more.iter().cloned());
                }
            }
            "gone" => {
                for number in command[1..].iter().filter_map(Value::as_u64) {
                    self.parts.remove(&number);
                }
            }
            "turtle" => {
                self.turtles.insert(number, Turtle { look: command[2..].to_vec(), pose: None });
            }
            "at" | "hide" => {
                let pose = (name == "at").then(|| command[2..].to_vec());
                self.turtles.entry(number).or_default().pose = pose;
            }
            _ => {
                self.parts.insert(number, command);
            }
        }
    }
}

fn shape(part: &[Value]) -> String {
    match text(&part[0]) {
        "line" => format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"></polyline>",
            points(&part[4]),
            color(&part[2]),
            part[3],
        ),
        "dot" => format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"></circle>",
            part[4][0],
            part[4][1],
            number(&part[3]) / 2.0,
            color(&part[2]),
        ),
        "area" => polygon(&part[2..]),
        "text" => words_at(part),
        "image" => image(&part[2], &part[3], &part[4..]),
        _ => String::new(),
    }
}

fn turtle(turtle: &Turtle) -> String {
    let Some(pose) = &turtle.pose else { return String::new() };
    let origin = Value::from(0);
    let parts = turtle.look.iter().filter_map(Value::as_array).map(|part| {
        if part[0] == "image" { image(&origin, &origin, &part[1..]) } else { polygon(part) }
    });
    let parts: String = parts.collect();
    format!("<g transform=\"translate({} {}) rotate({})\">{parts}</g>", pose[0], pose[1], pose[2])
}

/// Draws a fill, an outline with its width, and the corners.
fn polygon(part: &[Value]) -> String {
    let (fill, stroke) = (text(&part[0]), text(&part[1]));
    let fill = if fill.is_empty() { "none" } else { fill };
    let outline = if stroke.is_empty() {
        String::new()
    } else {
        format!(" stroke=\"{}\" stroke-width=\"{}\"", escape(stroke), part[2])
    };
    let points = points(&part[3]);
    format!("<polygon points=\"{points}\" fill=\"{}\"{outline}></polygon>", escape(fill))
}

fn words_at(part: &[Value]) -> String {
    let (x, font, style) = (&part[3], text(&part[6]), text(&part[8]));
    let mut styles = String::new();
    for (word, attribute) in [
        ("bold", " font-weight=\"bold\""),
        ("italic", " font-style=\"italic\""),
        ("underline", " text-decoration=\"underline\""),
    ] {
        if style.contains(word) {
            styles += attribute;
        }
    }
    let lines: Vec<&str> = part[10].as_array().into_iter().flatten().map(text).collect();
    let content: String = match &lines[..] {
        [line] => escape(line),
        lines => {
            let zero = Value::from(0);
            let line = |(at, line): (usize, &&str)| {
                let down = if at == 0 { &zero } else { &part[9] };
                format!("<tspan x=\"{x}\" dy=\"{down}\">{}</tspan>", escape(line))
            };
            lines.iter().enumerate().map(line).collect()
        }
    };
    format!(
        "<text x=\"{x}\" y=\"{}\" fill=\"{}\" text-anchor=\"{}\" font-family=\"{}, {}\" font-size=\"{}\"{styles}>{content}</text>",
        part[4],
        color(&part[2]),
        text(&part[5]),
        escape(font),
        fallback(font),
        part[7],
    )
}

/// Draws an address with its width and height, around a point.
fn image(x: &Value, y: &Value, part: &[Value]) -> String {
    let (width, height) = (number(&part[1]), number(&part[2]));
    format!(
        "<image x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\" href=\"{}\"></image>",
        number(x) - width / 2.0,
        number(y) - height / 2.0,
        escape(text(&part[0])),
    )
}

fn fallback(font: &str) -> &'static str {
    let font = font.to_lowercase();
    let is = |names: &[&str]| names.iter().any(|name| font.contains(name));
    if is(&["courier", "consolas", "mono", "menlo", "monaco", "fixed"]) {
        "monospace"
    } else if is(&["times", "georgia", "roman", "garamond", "palatino"]) {
        "serif"
    } else {
        "sans-serif"
    }
}

fn points(points: &Value) -> String {
    let points: Vec<String> =
        points.as_array().into_iter().flatten().map(Value::to_string).collect();
    points.join(" ")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}

fn color(value: &Value) -> String {
    escape(text(value))
}

/// Returns what the picture shows, in words.
fn description(picture: &Picture, words: &Words) -> String {
    let (mut lines, mut areas, mut dots) = (0, 0, 0);
    let (mut colors, mut texts): (Vec<&str>, Vec<String>) = (Vec::new(), Vec::new());
    for part in picture.parts.values() {
        let kind = text(&part[0]);
        match kind {
            "line" => lines += part[4].as_array().map_or(0, |points| points.len() / 2 - 1),
            "dot" => dots += 1,
            "area" => areas += 1,
            "text" => {
                let each = part[10].as_array().into_iter().flatten();
                texts.push(each.map(text).collect::<Vec<_>>().join(" "));
            }
            _ => {}
        }
        let used = match kind {
            "image" => [None, None],
            "area" => [part.get(2), part.get(3)],
            _ => [part.get(2), None],
        };
        for color in used.into_iter().flatten().map(text) {
            if !color.is_empty() && !colors.contains(&color) {
                colors.push(color);
            }
        }
    }
    let turtles = picture.turtles.values().filter(|turtle| turtle.pose.is_some()).count();
    let parts = [("lines", lines), ("areas", areas), ("dots", dots), ("turtles", turtles)];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| {
            let count = count.to_string();
            words.fill(&format!("drawing.{name}"), &[("count", &count), ("number", &count)])
        })
        .collect();
    let size = [picture.view[2].to_string(), picture.view[3].to_string()];
    let mut sentences =
        vec![words.fill("drawing.size", &[("width", &size[0]), ("height", &size[1])])];
    sentences.push(if parts.is_empty() {
        words.say("drawing.empty")
    } else {
        words.fill("drawing.parts", &[("parts", &parts.join(", "))])
    });
    if !colors.is_empty() {
        colors.truncate(MAX_NAMED);
        let values = [("colours", colors.join(", ")), ("paper", picture.paper.clone())];
        let values = values.each_ref().map(|(name, value)| (*name, &**value));
        sentences.push(words.fill("drawing.colours", &values));
    }
    if !texts.is_empty() {
        texts.truncate(MAX_NAMED);
        sentences.push(words.fill("drawing.texts", &[("texts", &texts.join("; "))]));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages' own scripts are tested with the same file.
    const EXAMPLE: &str = include_str!("../../../../tests/page-js/drawing.txt");

    #[test]
    fn a_picture_has_the_parts_that_its_commands_leave() {
        let (commands, expected) = EXAMPLE.split_once("---\n").expect("two parts");
        let (svg_text, words) = expected.split_once('\n').expect("a picture and its words");
        let drawn = svg(commands, &Words::english()).expect("a picture");
        assert_eq!(drawn.replace(" class=\"drawing-picture\"", ""), svg_text);
        assert!(drawn.contains(&format!("aria-label=\"{}\"", words.trim_end())), "{drawn}");
    }

    #[test]
    fn a_program_that_draws_nothing_has_no_picture() {
        assert_eq!(svg("", &Words::english()), None);
        assert_eq!(svg("[\"view\"", &Words::english()), None);
    }
}
