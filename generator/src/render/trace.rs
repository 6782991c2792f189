//! Renders a recording as the figure that a reader steps through.
//!
//! The page draws the steps from the recording (`themes/default/js/trace-view.js`). Until it does,
//! or if scripts are off, the figure shows the program and its whole output.

use serde::Serialize;
use serde_json::{Value, json};

use crate::course::{CodeBlock, Trace};
use crate::python::escape;
use crate::text::{lines, printed, script_json};

/// The context of `blocks/trace.html`.
#[derive(Serialize)]
pub(crate) struct TraceBlock {
    id: String,
    title_html: String,
    trace: TraceContext,
    data_json: String,
}

/// The context of `partials/trace.html`.
#[derive(Serialize)]
struct TraceContext {
    lines_html: Vec<String>,
    output: Vec<PieceContext>,
}

#[derive(Serialize)]
struct PieceContext {
    html: String,
    class: Option<&'static str>,
}

/// Returns the context of one figure.
pub(crate) fn context(
    number: usize,
    code: &CodeBlock,
    trace: &Trace,
    recording: &Value,
    title_html: String,
) -> TraceBlock {
    let at = trace.at.as_ref().map_or(1, |at| at.value);
    let output = recording["output"].as_array().into_iter().flatten();
    TraceBlock {
        id: format!("sample-{number}"),
        title_html,
        trace: TraceContext {
            lines_html: lines("python", &code.code),
            output: output.map(piece).collect(),
        },
        data_json: script_json(&json!({ "recording": recording, "at": at })),
    }
}

fn piece(piece: &Value) -> PieceContext {
    let text = piece["text"].as_str().unwrap_or_default();
    let (class, html) = match piece["stream"].as_str() {
        Some("stderr") => (Some("output-error"), printed(text)),
        Some("stdin") => (Some("output-typed"), escape(text)),
        _ => (None, escape(text)),
    };
    PieceContext { html, class }
}
