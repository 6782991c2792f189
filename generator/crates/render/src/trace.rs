//! Renders a recording as the figure that a reader steps through.
//!
//! The page draws the steps from the recording (`themes/default/js/trace/view.js`). Until it does,
//! or if scripts are off, the figure shows the program and its whole output.

use serde_json::{Value, json};

use crate::turtle;
use crate::words::Words;
use understory_course::CodeBlock;
use understory_course::text::{lines, printed, script_json};
use understory_python::highlight::escape;

/// Returns the context of one figure, for `blocks/trace.html`.
pub(crate) fn context(
    number: usize,
    code: &CodeBlock,
    recording: &Value,
    title_html: String,
    words: &Words,
) -> Value {
    let pieces = recording["output"].as_array().into_iter().flatten();
    let (drawn, output): (Vec<&Value>, Vec<&Value>) =
        pieces.partition(|piece| piece["stream"] == "drawing");
    let drawn: String = drawn.iter().filter_map(|piece| piece["text"].as_str()).collect();
    json!({
        "id": format!("sample-{number}"),
        "title_html": title_html,
        "trace": {
            "lines_html": lines("python", &code.code),
            "output": output.into_iter().map(piece).collect::<Value>(),
            "drawing_svg": turtle::svg(&drawn, words),
        },
        "data_json": script_json(&json!({ "recording": recording })),
    })
}

fn piece(piece: &Value) -> Value {
    let text = piece["text"].as_str().unwrap_or_default();
    let (class, html) = match piece["stream"].as_str() {
        Some("stderr") => (Some("output-error"), printed(text)),
        Some("stdin") => (Some("output-typed"), escape(text)),
        _ => (None, escape(text)),
    };
    json!({ "html": html, "class": class })
}
