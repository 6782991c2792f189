//! Recordings of programs that readers step through.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use understory_course::CodeBlock;

/// A program with more steps is hard to follow, and makes the page slow to load.
pub const MAX_STEPS: usize = 200;

/// The recordings, by the hash of the request.
pub type Recordings = BTreeMap<String, Arc<Value>>;

/// Returns the request to record a program, as defined by the interpreter's protocol.
#[must_use]
pub fn request(code: &CodeBlock, group: &[&str], files: &BTreeMap<String, Value>) -> Value {
    json!({
        "kind": "trace",
        "source": code.code,
        "files": files,
        "group": group,
        "steps": MAX_STEPS,
    })
}

/// Returns the request to record what a program draws, if it may draw: if it or what it shares its
/// variables with mentions `turtle`.
#[must_use]
pub fn drawing_request(
    code: &CodeBlock,
    group: &[&str],
    files: &BTreeMap<String, Value>,
) -> Option<Value> {
    let mentions = |source: &str| source.contains("turtle");
    let may_draw = code.run
        && code.language == "python"
        && (mentions(&code.code) || group.iter().any(|source| mentions(source)));
    may_draw.then(|| json!({ "kind": "run", "source": code.code, "files": files, "group": group }))
}

/// Returns the recording of a program that draws.
#[must_use]
pub fn drawn(drawing: &str) -> Value {
    json!({ "drawing": drawing })
}

/// Returns the name under which an answer is cached.
#[must_use]
pub fn key(request: &Value, typed: &[String]) -> String {
    hash(&json!([request, typed]).to_string())
}

/// Returns a short hash of a text, for file names.
pub fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let digits = digest.iter().take(12).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// Returns a recording for pages: the interpreter's answer, with the source code and what was
/// printed and typed.
#[must_use]
pub fn recording(request: &Value, answer: &Value, output: Vec<Value>) -> Value {
    let mut sources = Map::new();
    for (name, file) in request["files"].as_object().into_iter().flatten() {
        // Only a module's lines can be stepped through. Binary files are objects here.
        if name.ends_with(".py") && file.is_string() {
            sources.insert(name.clone(), file.clone());
        }
    }
    let group = request["group"].as_array().into_iter().flatten();
    for (index, source) in group.enumerate() {
        sources.insert(format!("part{}.py", index + 1), source.clone());
    }
    sources.insert("main.py".to_owned(), request["source"].clone());
    let error = answer["error"].as_object();
    json!({
        "sources": sources,
        "steps": answer["steps"],
        "complete": answer["complete"],
        "error": error.map(|error| json!({ "type": error["type"], "message": error["message"] })),
        "output": output,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::Block;
    use understory_course::parse::parse;
    use understory_marked::sources;

    /// Returns whether the last program of a lesson with these blocks is recorded for its drawing.
    fn is_drawn(blocks: &str) -> bool {
        let text =
            format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{blocks}\n");
        let (course, _) = parse(&sources(&text));
        let lesson = course.lessons().next().expect("there is one");
        let blocks = lesson.body.every_block();
        let codes: Vec<&CodeBlock> = blocks
            .into_iter()
            .filter_map(|block| match block {
                Block::Code(code) => Some(code),
                _ => None,
            })
            .collect();
        let (last, earlier) = codes.split_last().expect("there is a program");
        let group: Vec<&str> = earlier.iter().map(|code| code.code.as_str()).collect();
        drawing_request(last, &group, &BTreeMap::new()).is_some()
    }

    #[test]
    fn programs_with_a_run_button_that_may_draw_are_recorded() {
        let draws = "import turtle\nturtle.forward(1)\n```";
        assert!(is_drawn(&format!("```python {{run}}\n{draws}")));
        assert!(!is_drawn(&format!("```python\n{draws}")));
        assert!(!is_drawn("```python {run}\nprint(1)\n```"));
        let both = format!(
            "```python {{group=\"a\"}}\n{draws}\n\n```python {{run group=\"a\"}}\nx = 1\n```"
        );
        assert!(is_drawn(&both));
    }
}
