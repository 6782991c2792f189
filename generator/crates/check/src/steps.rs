//! `invalid-starter`: the states of a starter, and the blocks of its lesson that show them.

use std::collections::BTreeSet;
use understory_course::DirectiveKind;

use super::invalid_starter::invalid;
use understory_course::apps;
use understory_course::parse::suggest::nearest;
use understory_course::states::{self, StarterState, last_step};
use understory_course::{Block, CodeBlock, Directive, Lesson, Starter};
use understory_source::Span;
use understory_source::diagnostic::Diagnostic;

/// Finds blocks that name an unknown state or server, and states that no block can show.
pub(super) fn check_states(
    lesson: &Lesson,
    starter: Option<&Starter>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let blocks = states::code_blocks(lesson);
    for (code, _) in &blocks {
        if !code.exchanges.is_empty() && code.runs_alone() && !apps::is_asked(lesson, code) {
            diagnostics.extend(unsendable(code, starter));
        }
        let Some((name, starter)) = code.state.as_ref().zip(starter) else { continue };
        if StarterState::named(starter, &name.value).is_none() {
            let names = StarterState::all(starter).map(|state| state.name);
            let hint = nearest(&name.value, names).map_or_else(
                || {
                    format!(
                        "create {}/steps/{}/ with the files that differ from the start",
                        starter.dir, name.value
                    )
                },
                |near| format!("did you mean `state=\"{near}\"`?"),
            );
            diagnostics.push(invalid(name.span, format!("unknown state `{}`", name.value), hint));
        }
    }
    for block in lesson.body.every_block() {
        if let Block::Directive(directive) = block
            && directive.is(DirectiveKind::Answer)
        {
            diagnostics.extend(unreachable_answer(directive, starter));
        }
    }
    if let Some(starter) = starter.filter(|_| !lesson.front.planned) {
        unused(lesson, &blocks, starter, diagnostics);
    }
}

/// Reports a block whose requests no server could get.
fn unsendable(code: &CodeBlock, starter: Option<&Starter>) -> Option<Diagnostic> {
    let servers = starter.map(|starter| &*starter.servers).unwrap_or_default();
    let Some(server_name) = &code.server else {
        let hint = "show the application above with `::app`, add `[server]` to the starter's \
                    checks.toml, or write ```http {static reason=\"…\"} if these requests can't be \
                    sent";
        let message = "no starter of this lesson has a server for these requests, and no \
                       application is above them";
        return servers.is_empty().then(|| invalid(code.span, message, hint));
    };
    if servers.iter().any(|server| server.value == server_name.value) {
        return None;
    }
    let names = servers.iter().map(|server| &*server.value);
    let hint = nearest(&server_name.value, names).map_or_else(
        || {
            format!(
                "add `[[server]]` with `name = \"{}\"` to the starter's checks.toml",
                server_name.value
            )
        },
        |near| format!("did you mean `server=\"{near}\"`?"),
    );
    Some(invalid(server_name.span, format!("unknown server `{}`", server_name.value), hint))
}

/// Reports an answer that waits for a step without checks, so that no receipt could open it.
fn unreachable_answer(directive: &Directive, starter: Option<&Starter>) -> Option<Diagnostic> {
    let after = directive.attributes.get("after")?;
    let steps: BTreeSet<String> = starter
        .iter()
        .flat_map(|starter| &starter.checks)
        .map(|check| check.step.to_string())
        .collect();
    if steps.contains(&after.value) {
        return None;
    }
    let hint = match steps.is_empty() {
        true => "remove `after`: it needs a starter with checks".to_owned(),
        false => {
            let steps: Vec<String> = steps.into_iter().collect();
            format!("use a step that has checks: {}", steps.join(", "))
        }
    };
    Some(invalid(after.span, format!("no checks for step `{}`", after.value), hint))
}

fn unused(
    lesson: &Lesson,
    blocks: &[(&CodeBlock, Option<u32>)],
    starter: &Starter,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let numbers = lesson.body.every_block().into_iter().filter_map(|block| match block {
        Block::Directive(directive) if directive.is(DirectiveKind::Step) => {
            directive.attributes.get("n")?.value.parse().ok()
        }
        _ => None,
    });
    let numbers: BTreeSet<u32> = numbers.collect();
    let is_chosen = |name: &str| {
        let names = blocks.iter().filter_map(|(code, _)| code.state.as_ref());
        names.into_iter().any(|each| each.value == name)
    };
    for (name, files) in &starter.steps {
        let (message, hint) = match name.parse::<u32>() {
            _ if is_chosen(name) => continue,
            Err(_) => (
                format!("no block of the lesson shows `steps/{name}`"),
                format!("add `state=\"{name}\"` to one, or delete the folder"),
            ),
            Ok(number) if Some(number) >= last_step(starter) => (
                format!("no block can show `steps/{name}`"),
                "from the last step with checks on, blocks show `reference/`: delete the folder"
                    .to_owned(),
            ),
            Ok(number) if !numbers.contains(&number) => (
                format!("the lesson has no step {number}"),
                format!("rename `steps/{name}`, or add `:::step{{n=\"{number}\"}}`"),
            ),
            Ok(_) => continue,
        };
        let place = files.values().next().map_or(starter.file, |file| *file);
        diagnostics.push(invalid(Span::start_of(place), message, hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked_together;

    const STARTER: &str = "\
=== content/starters/b1/README.md
=== content/starters/b1/main.py
# nothing yet
=== content/starters/b1/steps/1/main.py
one = 1
=== content/starters/b1/steps/2-half/main.py
one = 1
two = \"?\"
=== content/starters/b1/reference/main.py
one = 1
two = 2
=== content/starters/b1/checks.toml
[starter]
lesson = \"B1\"
begins = \"A1\"
[server]
command = [\"{python}\", \"main.py\"]
[[group]]
name = \"runs\"
[[check]]
step = 2
group = \"runs\"
id = \"A1\"
name = \"runs\"
program = \"main.py\"
";

    /// Checks a lesson with this text; see [`assert_marked_together`]. Returns the hints.
    #[track_caller]
    fn check(body: &str, starter: &str) -> Vec<String> {
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\nid = \"B1\"\n\
            starter = \"b1\"\nchecks = [\"runs\"]\n+++\n\n::starter\n\n";
        let diagnostics = assert_marked_together(&format!("{head}{body}{starter}"), &["starters"]);
        diagnostics.into_iter().map(|each| each.hint).collect()
    }

    const STEPS: &str = "\
```python {from=\"main.py\"}
# nothing yet
```

:::step{n=\"1\"} One
```python {from=\"main.py\"}
one = 1
```
:::

```python {from=\"main.py\"}
one = 1
```

::::step{n=\"2\"} Two
:::note
```python {from=\"main.py\" state=\"2-half\"}
two = \"?\"
```
:::

::check{step=\"2\"}
::::

```python {from=\"main.py\"}
two = 2
```

```python {from=\"main.py\" state=\"start\"}
# nothing yet
```
";

    #[test]
    fn a_block_quotes_the_state_at_its_place() {
        assert!(check(STEPS, STARTER).is_empty());
    }

    #[test]
    fn a_quote_of_another_state_names_it() {
        // A mark in the code would be part of the quote, so it is above a line that is quoted, too.
        let body = STEPS.replace("one = 1\n```\n\n::::step", "one = 1\ntwo = 2\n```\n\n::::step");
        let text = format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\nid = \"B1\"\nstarter = \"b1\"\n+++\n\n{body}{STARTER}"
        );
        let sources = crate::marked::sources(&text);
        let (course, _) = understory_course::parse::parse(&sources);
        let diagnostics = crate::starters::misquoted(&course, &sources);
        let hint = "they are in the state `reference`: write `{from=\"main.py\" state=\"reference\"}` to quote that one";
        assert_eq!(diagnostics.iter().map(|each| &*each.hint).collect::<Vec<_>>(), [hint]);
        assert_eq!(
            diagnostics[0].message,
            "these lines aren't in content/starters/b1/steps/1/main.py"
        );
    }

    #[test]
    fn unknown_and_unused_states_are_reported() {
        let body = STEPS
            .replace("```python {from=\"main.py\" state=\"2-half\"}\ntwo = \"?\"\n```\n", "")
            .replace(
                "```python {from=\"main.py\" state=\"start\"}",
                "<!-- error 27-39 invalid-starter -->\n```python {from=\"main.py\" state=\"strat\"}",
            );
        let starter = STARTER
            .replace("2-half/main.py\n", "2-half/main.py | error 1-1 invalid-starter\n")
            + "=== content/starters/b1/steps/2/main.py | error 1-1 invalid-starter\n\
               === content/starters/b1/steps/first/main.py | warning 1-1 unexpected-file\n\
               === content/starters/b1/steps/notes.md | warning 1-1 unexpected-file\n\
               === content/starters/b1/alternatives/other/main.py\n";
        assert!(check(&body, &starter).contains(&"did you mean `state=\"start\"`?".to_owned()));
    }

    #[test]
    fn an_answer_waits_for_a_step_with_checks() {
        let answer = "\n:::answer{after=\"2\"} Show one way\nTwo.\n:::\n";
        assert!(check(&format!("{STEPS}{answer}"), STARTER).is_empty());
        let other = answer
            .replace('2', "1")
            .replace(":::answer", "<!-- error 11-19 invalid-starter -->\n:::answer");
        assert_eq!(check(&format!("{STEPS}{other}"), STARTER), ["use a step that has checks: 2"]);
    }

    #[test]
    fn requests_need_a_server() {
        let http = "```http\nGET /\n\n200 OK\n```\n";
        assert!(check(&format!("{STEPS}\n{http}"), STARTER).is_empty());
        let other = http.replace("http\n", "http {server=\"other\"}\n");
        let other = format!("{STEPS}\n<!-- error 10-23 invalid-starter -->\n{other}");
        check(&other, STARTER);
        let lesson = |http: &str| {
            let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
            assert_marked_together(&format!("{head}{http}"), &["starters"])
        };
        lesson(&format!("<!-- error 1-7 invalid-starter -->\n{http}"));
        lesson(&http.replace("http\n", "http {static reason=\"an invented shop\"}\n"));
    }
}
