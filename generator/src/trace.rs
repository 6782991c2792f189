//! Turns the recording of a program's run into what a reader sees at each step.
//!
//! The page's scripts do the same for programs that readers step through. This module is for
//! the figures in lessons, which show a first picture before any script runs. `tests/traces`
//! checks that both agree. Draws no HTML and runs nothing.

pub mod picture;
pub mod recording;
pub mod replay;
pub mod words;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::{Value, json};

    use super::picture::picture;
    use super::recording::Recording;
    use super::replay::Replay;
    use super::words;

    /// Returns what is made of a recording, in the format of `tests/traces/drawn.mjs`.
    fn drawn(recording: &Recording) -> Vec<Value> {
        let replay = Replay::new(recording);
        let phrases = &crate::words::Words::english();
        (0..replay.len())
            .map(|index| {
                let state = replay.state(index);
                json!({
                    "sentence": words::sentence(&replay, index, phrases),
                    "output": replay.output(index),
                    "words": words::picture_words(&state, phrases),
                    "picture": picture(&state, phrases),
                })
            })
            .collect()
    }

    #[test]
    fn the_page_and_the_generator_agree_on_a_recording() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/traces");
        let mut seen = 0;
        #[expect(clippy::disallowed_methods, reason = "recordings that tests share")]
        let entries = fs::read_dir(&folder).expect("the folder is part of the repository");
        for entry in entries {
            let path = entry.expect("a file").path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .expect("a name");
            let Some(name) = name.strip_suffix(".expected.json") else {
                continue;
            };
            #[expect(clippy::disallowed_methods, reason = "recordings that tests share")]
            let read = |file: String| fs::read_to_string(folder.join(file)).expect("a recording");
            let recording: Recording =
                serde_json::from_str(&read(format!("{name}.json"))).expect("a recording");
            let expected: Vec<Value> =
                serde_json::from_str(&read(format!("{name}.expected.json"))).expect("a list");
            for (step, (got, expected)) in drawn(&recording).iter().zip(&expected).enumerate() {
                assert_eq!(got, expected, "{name}, step {}", step + 1);
            }
            assert_eq!(Replay::new(&recording).len(), expected.len(), "{name}");
            seen += 1;
        }
        assert!(seen > 0, "no recordings in {}", folder.display());
    }
}
