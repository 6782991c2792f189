//! A recording → the figure that shows its first picture before any script, and all of
//! its sentences.
//!
//! The same elements as `themes/default/js/trace-view.js` draws.

use serde::Serialize;
use serde_json::{Value, json};

use super::text::{lines, printed, script_json};
use crate::course::{CodeBlock, Trace};
use crate::python::escape;
use crate::trace::picture::{Picture, Shape, picture};
use crate::trace::recording::{Event, Recording};
use crate::trace::replay::Replay;
use crate::trace::words::{self, Words};
use crate::words::Words as Phrases;

/// So many pixels of a drawing are one size of text.
const EM: f64 = 16.0;

/// What `blocks/trace.html` is given.
#[derive(Serialize)]
pub(crate) struct TraceBlock {
    id: String,
    title_html: String,
    trace: TraceContext,
    sentences_html: Vec<String>,
    data_json: String,
}

/// What `partials/trace.html` is given.
#[derive(Serialize)]
struct TraceContext {
    lines: Vec<LineContext>,
    picture_svg: String,
    output: Vec<PieceContext>,
    at: usize,
    count: usize,
    sentence_html: String,
}

#[derive(Serialize)]
struct LineContext {
    html: String,
    mark: Option<&'static str>,
}

#[derive(Serialize)]
struct PieceContext {
    html: String,
    class: Option<&'static str>,
}

/// The values of one figure. `value` is a recording that [`crate::figures`] found fit.
pub(crate) fn context(
    number: usize,
    code: &CodeBlock,
    trace: &Trace,
    value: &Value,
    title_html: String,
    phrases: &Phrases,
) -> TraceBlock {
    let recording: Recording =
        serde_json::from_value(value.clone()).expect("figures that cannot be read are refused");
    let replay = Replay::new(&recording);
    let at = trace.at.as_ref().map_or(1, |at| at.value);
    let index = at - 1;
    let state = replay.state(index);
    let pictures: Vec<Picture> = (0..replay.len())
        .map(|index| picture(&replay.state(index), phrases))
        .collect();
    let height = pictures.iter().map(|each| each.height).max().unwrap_or(0);
    let sentences: Vec<Vec<Words>> = (0..replay.len())
        .map(|index| words::sentence(&replay, index, phrases))
        .collect();
    let moment = state.moment;
    let mark = match moment.event {
        Event::Line => Some("next"),
        Event::Exception => Some("faulty"),
        Event::Call | Event::Return => Some("at"),
        Event::End => None,
    };
    let text = recording.sources.get(moment.file());
    let shown = text.map_or(code.code.as_str(), String::as_str);
    TraceBlock {
        id: format!("sample-{number}"),
        title_html,
        trace: TraceContext {
            lines: lines("python", shown)
                .into_iter()
                .enumerate()
                .map(|(line, html)| LineContext {
                    html,
                    mark: mark.filter(|_| line + 1 == moment.line()),
                })
                .collect(),
            picture_svg: svg(
                &pictures[index],
                height,
                &words::picture_words(&state, phrases),
            ),
            output: replay
                .output(index)
                .into_iter()
                .map(|piece| {
                    let (class, html) = match &*piece.stream {
                        "stderr" => (Some("out-error"), printed(&piece.text)),
                        "stdin" => (Some("out-typed"), escape(&piece.text)),
                        _ => (None, escape(&piece.text)),
                    };
                    PieceContext { html, class }
                })
                .collect(),
            at,
            count: replay.len(),
            sentence_html: html(&sentences[index]),
        },
        sentences_html: sentences.iter().map(|each| html(each)).collect(),
        data_json: script_json(&json!({ "recording": value, "at": at })),
    }
}

fn html(sentence: &[Words]) -> String {
    let piece = |words: &Words| {
        let text = escape(&words.text);
        if words.code {
            format!("<code translate=\"no\">{text}</code>")
        } else {
            text
        }
    };
    sentence.iter().map(piece).collect()
}

fn svg(picture: &Picture, height: i32, label: &str) -> String {
    let Picture { width, shapes, .. } = picture;
    let (wide, high) = (f64::from(*width) / EM, f64::from(height) / EM);
    let shapes: String = shapes.iter().map(element).collect();
    let label = escape(label);
    format!(
        "<svg class=\"trace-drawing\" viewBox=\"0 0 {width} {height}\" width=\"{wide}em\" height=\"{high}em\" role=\"img\" aria-label=\"{label}\">{shapes}</svg>"
    )
}

fn element(shape: &Shape) -> String {
    let class = |shape: &str, is: &str| format!("drawn {shape} {is}").trim_end().to_owned();
    match shape {
        Shape::Text { is, x, y, text } => {
            let (class, text) = (class("text", is), escape(text));
            format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{text}</text>")
        }
        Shape::Box { is, x, y, w, h } => {
            let class = class("box", is);
            format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>")
        }
        Shape::Line { is, x, y, w } => {
            format!("<path class=\"{}\" d=\"M{x} {y}h{w}\"/>", class("line", is))
        }
        Shape::Dot { is, x, y } => {
            let class = class("dot", is);
            format!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"3\"/>")
        }
        Shape::Arrow { is, d } => {
            format!("<path class=\"{}\" d=\"{d}\"/>", class("arrow", is))
        }
    }
}
