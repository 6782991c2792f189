//! Tests that each kind of mistake in a `checks.toml` is reported at its place.

use std::collections::BTreeSet;

use crate::marked::{JAR, assert_marked, sources};
use crate::model::ExerciseKind;
use crate::parse::schema::{self, SCHEMA};
use understory_source::diagnostic::Diagnostic;

/// Returns the diagnostics of a `checks.toml` with this text; see [`assert_marked`].
#[track_caller]
fn diagnose(text: &str) -> Vec<Diagnostic> {
    assert_marked(&format!("{JAR}=== content/01-a/01-b/jar/checks.toml{text}"))
}

/// Returns the diagnostics of one check that ends with these lines.
#[track_caller]
fn diagnose_check(lines: &str) -> Vec<Diagnostic> {
    diagnose(&format!("\n[[check]]\nname = \"a\"\n{lines}"))
}

/// Returns the diagnostics of one check in an SQL exercise that ends with these lines.
#[track_caller]
fn diagnose_sql_check(lines: &str) -> Vec<Diagnostic> {
    diagnose_sql_file(&format!("[[check]]\nname = \"a\"\n{lines}"))
}

/// Returns the diagnostics of a whole `checks.toml` in an SQL exercise.
#[track_caller]
fn diagnose_sql_file(text: &str) -> Vec<Diagnostic> {
    let jar = JAR.replace(".py", ".sql").replace("hints = ", "kind = \"sql\"\nhints = ");
    assert_marked(&format!(
        "{jar}=== content/01-a/01-b/jar/checks.toml\n{text}\n{}",
        mistakes_of(text, "sql")
    ))
}

#[track_caller]
fn hint(text: &str) -> String {
    diagnose(text)[0].hint.clone()
}

#[test]
fn every_condition_is_accepted() {
    let diagnostics = diagnose(
        "
[[check]]
name = \"prints\"
stdin = [\"Ada\"]
given = { weekly = \"7\" }
stdout = [\"a\", \"b\"]
contains = \"a\"
times = 1
hidden = true

[[check]]
name = \"calls\"
call = \"fine(3)\"
returns = \"1.5\"
approx = 0.01
uses = [\"for\", \"range()\", \".upper()\", \"call:len\"]
forbids = [\"f-string\"]

[[check]]
name = \"variable\"
variable = \"total\"
equals = \"12\"
message = \"Add them up.\"

[[check]]
name = \"raises\"
raises = \"ValueError\"
source = 'total\\s*='
",
    );
    assert_eq!(diagnostics, []);
}

#[test]
fn an_exercise_with_tests_has_mutants_and_mistakes_without_messages() {
    let named = "hints = [\"Look.\"]\nkind = \"tests\"\ntests = \"test_jar.py\"";
    let jar = JAR.replace("hints = [\"Look.\"]", named);
    let course = |mutant: &str| {
        format!(
            "{jar}=== content/01-a/01-b/jar/program/jar.py\none = 1\n\
             === content/01-a/01-b/jar/mistakes/a.py\n\
             === content/01-a/01-b/jar/checks.toml\n\
             [[check]]\nname = \"a\"\nnotices = true\n{mutant}\
             [[mistake]]\nfile = \"mistakes/a.py\"\ncan_fail = false\n"
        )
    };
    let edit_keys = "file = \"jar.py\"\nreplace = \"1\"\nwith = \"2\"\nmessage = \"Which?\"\n";
    assert_marked(&course(&format!("[[mutant]]\nname = \"b\"\n{edit_keys}")));
    let wrong = "# error 1-10 invalid-checks\n[[mutant]]\n# error 1-4 unknown-key\nline = 3\n";
    let diagnostics = assert_marked(&course(&format!("{wrong}{edit_keys}")));
    assert!(diagnostics.iter().any(|each| each.message == "this mutant has no `name`"));
}

/// Returns the diagnostics of an exercise whose solution has these lines.
#[track_caller]
fn diagnose_edits(solution: &str, tables: &str) -> Vec<Diagnostic> {
    assert_marked(&format!(
        "{JAR}{solution}=== content/01-a/01-b/jar/alt/loop.py\nwhile 1: print(1)\n\
         === content/01-a/01-b/jar/checks.toml\n[[check]]\nname = \"a\"\nstdout = \"1\"\n{tables}"
    ))
}

#[test]
fn a_wrong_or_another_right_answer_can_be_an_edit() {
    let diagnostics = diagnose_edits(
        "a = 1\nprint(a)\n",
        "[[alternative]]\nname = \"with a sum\"\nreplace = \"= 1\"\nwith = \"= 0 + 1\"\n\
         [[mistake]]\non = \"alt/loop.py\"\nreplace = \"(1)\"\nwith = \"(2)\"\nstdout = \"2\"\nmessage = \"No.\"\n\
         [[mistake]]\nstdout = \"3\"\nmessage = \"No.\"\n\
         [[mistake.change]]\nreplace = \"= 1\"\nwith = \"= 3\"\n\
         [[mistake.change]]\nreplace = \"print(a)\\n\"\nwith = \"\"\n",
    );
    assert_eq!(diagnostics, []);
}

#[test]
fn an_edit_that_does_not_fit_is_reported_where_it_is_written() {
    let mistake = "stdout = \"2\"\nmessage = \"No.\"\n";
    let diagnostics = diagnose_edits(
        "total = 1\nprint(total)\n",
        &format!(
            "[[mistake]]\n# error 12-16 broken-edit\nreplace = \"ttl=1\"\nwith = \"1\"\n{mistake}\
             [[mistake]]\n# error 12-16 broken-edit\nreplace = \"total\"\nwith = \"sum\"\n{mistake}\
             [[mistake]]\n# error 12-12 broken-edit\nreplace = \"1\"\nwith = \"1\"\n{mistake}"
        ),
    );
    assert_eq!(diagnostics[0].hint, "its line 1 is the most similar one: `total = 1`");
    assert!(diagnostics[1].message.contains("in lines 1 and 2"), "{}", diagnostics[1].message);
}

#[test]
fn an_incomplete_edit_is_reported() {
    let mistake = "stdout = \"2\"\nmessage = \"No.\"\n";
    let diagnostics = diagnose_edits(
        "print(1)\n",
        &format!(
            "# error 1-11 invalid-checks\n[[mistake]]\nreplace = \"1\"\n{mistake}\
             [[mistake]]\n# error 7-16 invalid-checks\non = \"alt/loo.py\"\nreplace = \"1\"\nwith = \"2\"\n{mistake}\
             [[mistake]]\n# error 9-15 invalid-checks\nfile = \"main.py\"\nreplace = \"1\"\nwith = \"2\"\n{mistake}\
             # error 1-15 invalid-checks\n[[alternative]]\nreplace = \"1\"\nwith = \"1 + 0\"\n"
        ),
    );
    assert_eq!(diagnostics[1].hint, "did you mean `on = \"alt/loop.py\"`?");
}

#[test]
fn a_check_can_name_a_function_of_checks_py() {
    let course = |script: &str, code: &str| {
        format!(
            "{JAR}=== content/01-a/01-b/jar/checks.toml\n[[check]]\nname = \"a\"\n{script}\n\
             === content/01-a/01-b/jar/checks.py{code}\n"
        )
    };
    let code = "\nfrom understory import program\nfrom main import (\n    add,\n)\n\ndef adds():\n    add\n";
    let text = course("script = \"adds\"", code);
    assert_marked(&text);
    let (course_read, _) = crate::parse::parse(&sources(&text));
    let lesson = course_read.lessons().next().expect("there is a lesson");
    let checks = lesson.exercises[0].checks.as_ref().expect("there are checks");
    assert_eq!(checks.checks[0].table["script"], "adds()");
    let helpers = &checks.code.text;
    assert_eq!(helpers.lines().position(|line| line == "def adds():"), Some(5));
    assert!(!helpers.contains("import"), "{helpers}");
    let course_with_error = course("# error 10-14 invalid-checks\nscript = \"add\"", code);
    assert_eq!(assert_marked(&course_with_error)[0].hint, "did you mean `script = \"adds\"`?");
    assert_marked(&course("script = \"assert adds\"", " | error 1-1 deep-nesting\n").replace(
        " | error 1-1 deep-nesting\n",
        &format!(" | error 1-1 deep-nesting\n{}{}", "(".repeat(300), ")".repeat(300)),
    ));
    assert_marked(&course(
        "script = \"assert adds\"",
        "\n# error 7-7 invalid-checks\ndef a(:\n    pass",
    ));
}

#[test]
fn exercises_of_a_lesson_share_its_checks_py() {
    let text = format!(
        "{JAR}=== content/01-a/01-b/jar/checks.toml\n[[check]]\nname = \"a\"\nscript = \"adds\"\n\
         === content/01-a/01-b/jar/checks.py\nfrom lesson import two\n\ndef adds():\n    assert two\n\
         === content/01-a/01-b/checks.py\nfrom main import add\n\ntwo = 2\n"
    );
    assert_marked(&text);
    let (course, _) = crate::parse::parse(&sources(&text));
    let lesson = course.lessons().next().expect("there is a lesson");
    let code = &lesson.exercises[0].checks.as_ref().expect("there are checks").code;
    assert_eq!(code.modules.len(), 1);
    assert_eq!(code.modules[0].name, "lesson");
    assert_eq!(code.modules[0].text.trim(), "two = 2");
    let missing = text.split("=== content/01-a/01-b/checks.py").next().unwrap_or_default();
    let marked = missing.replace("from lesson", "# error 1-22 invalid-checks\nfrom lesson");
    assert_marked(&marked);
}

#[test]
fn code_of_several_lines_does_not_belong_into_toml() {
    diagnose_check("# error 10-26 python-in-toml\nscript = \"a = 1\\nassert a\"\n");
    diagnose(
        "\n# error 1-7 python-in-toml\nhelpers = \"a = 1\"\n[[check]]\nname = \"a\"\nscript = \"assert a\"\n",
    );
}

#[test]
fn an_unknown_key_suggests_a_known_one() {
    let hint = hint(
        "\n[[check]]\nname = \"a\"\n# error 1-6 unknown-key\nstdoot = \"1\"\nstdout = \"1\"\n",
    );
    assert_eq!(hint, "did you mean `stdout`?");
}

#[test]
fn a_check_without_a_condition_is_reported_at_its_table() {
    diagnose("\n# error 1-9 invalid-checks\n[[check]]\nname = \"a\"\n");
}

#[test]
fn values_of_the_wrong_type_get_an_example() {
    assert_eq!(
        hint(
            "\n[[check]]\nname = \"a\"\ncall = \"f(3)\"\n# error 11-13 invalid-value\nreturns = 1.5\n"
        ),
        "write `returns = \"1.5\"`"
    );
    assert_eq!(
        hint(
            "\n[[check]]\nname = \"a\"\nstdout = \"1\"\n# error 18-18 invalid-value\ngiven = { days = 7 }\n"
        ),
        "put it in quotes: `days = \"…\"`"
    );
}

#[test]
fn a_key_without_its_partner_is_reported() {
    diagnose("\n[[check]]\nname = \"a\"\n# error 1-4 invalid-checks\ncall = \"f(3)\"\n");
    diagnose("\n[[check]]\nname = \"a\"\n# error 1-7 invalid-checks\nreturns = \"1\"\n");
    diagnose("\n[[check]]\nname = \"a\"\n# error 1-8 invalid-checks\nvariable = \"x\"\n");
}

#[test]
fn keys_that_contradict_each_other_are_reported() {
    let diagnostics = diagnose_check(
        "call = \"f(3)\"\n# error 1-6 invalid-checks\nraises = \"ValueError\"\nprints = \"1\"\n",
    );
    assert_eq!(diagnostics[0].message, "`raises` cannot be combined with `returns` or `prints`");
    for key in ["stdout", "contains", "pattern"] {
        let diagnostics = diagnose_check(&format!(
            "# error 1-{} invalid-checks\n{key} = \"1\"\ncall = \"f(3)\"\nreturns = \"1\"\n",
            key.len()
        ));
        assert_eq!(diagnostics[0].message, format!("`{key}` cannot be combined with `call`"));
        assert!(diagnostics[0].hint.contains("`prints` is what the call prints"));
    }
    diagnose_check(
        "stdout = \"1\"\n[[mistake]]\nfile = \"mistakes/a.py\"\nmessage = \"No.\"\n\
         stdout = \"1\"\ncall = \"f(3)\"\nreturns = \"1\"\n=== content/01-a/01-b/jar/mistakes/a.py\n",
    );
}

#[test]
fn an_unknown_rule_suggests_a_known_one() {
    let hint =
        hint("\n[[check]]\nname = \"a\"\n# error 10-14 invalid-checks\nuses = [\"whlie\"]\n");
    assert_eq!(hint, "did you mean \"while\"? for a call, write \"whlie()\"");
}

#[test]
fn a_file_without_checks_is_reported() {
    diagnose(" | error 1-1 invalid-checks\n");
    diagnose(
        " | error 1-7 invalid-value | error 1-1 invalid-checks\n[check]\nname = \"a\"\nstdout = \"1\"\n",
    );
}

#[test]
fn a_mistake_needs_a_file_and_a_message() {
    diagnose(
        "\n[[check]]\nname = \"a\"\nstdout = \"1\"\n\n# error 1-11 invalid-checks\n# error 1-11 invalid-checks\n[[mistake]]\nstdout = \"0\"\n",
    );
}

#[test]
fn broken_toml_is_reported_at_its_place() {
    diagnose("\n[[check]]\nname = \"a\"\n# error 10-12 invalid-checks\nstdout = 1 2\n");
}

#[test]
fn every_sql_condition_is_accepted() {
    let diagnostics = diagnose_sql_check(
        "rows = [\"Dune|1965\", [\"Emma\", 1815, 2.5]]\ncolumns = [\"title\", \"year\"]\nordered = true\n\
         approx = 0.1\ngiven = \"DELETE FROM books\"\nuses = [\"ORDER BY\"]\nhidden = true\n\
         [[check]]\nname = \"b\"\nquery = \"SELECT 1\"\nraises = \"IntegrityError\"\n\
         schema = \"CREATE TABLE a (b)\"\nscript = \"assert db\"\nsource = \"^--\"\nforbids = [\"*\"]\n",
    );
    assert_eq!(diagnostics, []);
}

#[test]
fn keys_of_the_other_language_say_where_they_belong() {
    let diagnostics = diagnose_check("# error 1-4 invalid-checks\nrows = []\n");
    assert_eq!(diagnostics[0].message, "`rows` is only for SQL exercises");
    let diagnostics = diagnose_sql_check("# error 1-6 invalid-checks\nstdout = \"1\"\n");
    assert_eq!(diagnostics[0].message, "`stdout` is only for Python exercises");
}

#[test]
fn rows_are_strings_or_lists_of_values() {
    diagnose_sql_check("# error 8-13 invalid-value\nrows = \"Dune\"\n");
    diagnose_sql_check("# error 9-9 invalid-value\nrows = [1, \"a\"]\n");
    diagnose_sql_check("# error 9-14 invalid-value\nrows = [[true]]\n");
}

#[test]
fn empty_values_are_reported() {
    for key in ["contains", "pattern", "raises", "source", "script", "message", "call"] {
        let partner_key = match key {
            "call" => "returns = \"1\"\n",
            "message" => "stdout = \"1\"\n",
            _ => "",
        };
        let marked = format!(
            "# error {0}-{1} invalid-value\n{key} = \"\"\n{partner_key}",
            key.len() + 4,
            key.len() + 5
        );
        let diagnostics = diagnose_check(&marked);
        assert_eq!(diagnostics[0].message, format!("`{key}` is empty"));
    }
    diagnose_check("# error 8-9 invalid-value\nuses = []\n");
    diagnose_check("stdout = \"1\"\n# error 9-10 invalid-value\nstdin = []\n");
    diagnose_check("stdout = \"1\"\n# error 9-10 invalid-value\ngiven = {}\n");
    diagnose("\n[[check]]\n# error 8-9 invalid-value\nname = \"\"\nstdout = \"\"\n");
}

#[test]
fn invalid_python_is_reported_where_it_stops() {
    let diagnostics =
        diagnose_check("# error 11-11 invalid-checks\ncall = \"f(3\"\nreturns = \"1\"\n");
    assert!(
        diagnostics[0].message.starts_with("`call` is not a valid Python expression: "),
        "{diagnostics:?}"
    );
    diagnose_check("call = \"f(3)\"\n# error 14-14 invalid-checks\nreturns = \"1 +\"\n");
    diagnose_check("variable = \"n\"\n# error 12-13 invalid-checks\nequals = \"\\\"a\"\n");
    diagnose_check("stdout = \"1\"\n# error 18-18 invalid-checks\ngiven = { n = \"1 2\" }\n");
    diagnose_check("# error 20-20 invalid-checks\nscript = \"assert x = 2\"\n");
}

#[test]
fn names_and_paths_must_be_valid() {
    diagnose_check("# error 11-21 invalid-value\nraises = \"ValueError:\"\n");
    diagnose_check("# error 13-16 invalid-value\nvariable = \"a[0]\"\nequals = \"1\"\n");
    diagnose_check("# error 9-16 invalid-value\nfile = \"../a.txt\"\ncontent = \"1\"\n");
    diagnose_check(
        "stdout = \"1\"\n# error 22-26 invalid-value\ngiven = { \"a\" = \"1\", \"b-c\" = \"2\" }\n",
    );
}

#[test]
fn approx_must_be_greater_than_zero() {
    diagnose_check("call = \"f()\"\nreturns = \"1\"\n# error 10-12 invalid-value\napprox = 0.0\n");
}

#[test]
fn a_file_needs_content_and_a_mistake_cannot_have_it() {
    diagnose_check("# error 1-4 invalid-checks\nfile = \"a.txt\"\n");
    diagnose_check("# error 1-7 invalid-checks\ncontent = \"1\"\n");
    diagnose_check(
        "stdout = \"1\"\n[[mistake]]\nfile = \"mistakes/a.py\"\nmessage = \"No.\"\n\
         # error 1-7 unknown-key\ncontent = \"1\"\n=== content/01-a/01-b/jar/mistakes/a.py\n",
    );
}

#[test]
fn settings_for_a_run_need_a_run() {
    diagnose_check("uses = [\"for\"]\n# error 1-5 invalid-checks\nstdin = [\"3\"]\n");
    diagnose_check("source = \"a\"\n# error 1-5 invalid-checks\ngiven = { n = \"1\" }\n");
}

#[test]
fn rules_can_name_calls_modules_names_and_values() {
    let diagnostics = diagnose_check(
        "uses = [\"import:math\", \"name:total\", \"literal:15\", \"call:.upper\", \"+=\", \"loop\"]\n",
    );
    assert_eq!(diagnostics, []);
    diagnose_check("# error 10-20 invalid-checks\nuses = [\"literal:1 +\"]\n");
    diagnose_check("# error 10-17 invalid-checks\nuses = [\"name:a.b\"]\n");
    diagnose_sql_check("# error 10-10 invalid-checks\nuses = [\" \"]\n");
}

/// The author guide.
const GUIDE: &str = include_str!("../../../../../../docs/authors/checks.md");

#[test]
fn the_guides_examples_can_be_read_and_show_every_key() {
    let mut shown_keys = BTreeSet::new();
    for part in GUIDE.split("\n```toml\n").skip(1) {
        let (example, after) = part.split_once("\n```\n").expect("the fence is closed");
        let kind = match after.starts_with("```sql") {
            true => ExerciseKind::Sql,
            false => ExerciseKind::Python,
        };
        assert_eq!(diagnose_example(kind, example, after), [], "{example}");
        shown_keys.extend(
            schema::kind(kind)
                .keys()
                .map(|(key, _)| key)
                .filter(|key| example.lines().any(|line| line.starts_with(&format!("{key} = ")))),
        );
    }
    let all_keys: BTreeSet<_> = [ExerciseKind::Python, ExerciseKind::Sql]
        .into_iter()
        .flat_map(|kind| schema::kind(kind).keys())
        .map(|(key, _)| key)
        .collect();
    assert_eq!(shown_keys, all_keys);
}

#[test]
fn the_guides_rules_are_the_ones_that_are_known() {
    let (_, table) = GUIDE.split_once("| rule | finds |\n|---|---|\n").expect("the table is there");
    let listed_rules: BTreeSet<&str> = table
        .lines()
        .map_while(|row| row.strip_prefix("| `")?.split('`').next())
        .filter(|rule| !rule.contains("name") && !rule.contains("value"))
        .collect();
    let rules = SCHEMA.rules.iter().map(|(rule, _)| *rule);
    assert_eq!(listed_rules, rules.collect());
}

/// Returns the diagnostics of an example of a guide. Its solution is the first program after it.
#[track_caller]
fn diagnose_example(kind: ExerciseKind, example: &str, after: &str) -> Vec<Diagnostic> {
    let ending = kind.language().ending();
    let front_matter = format!("kind = \"{}\"\nhints = ", kind.name());
    let jar = JAR.replace(".py", &format!(".{ending}")).replace("hints = ", &front_matter);
    let code =
        after.strip_prefix("```python checks.py\n").and_then(|code| code.split_once("\n```\n"));
    let (code, after) = code.unwrap_or(("", after));
    let solution = after.split("\n```").next().and_then(|block| block.split_once('\n'));
    let (_, solution) = solution.expect("a program follows the example");
    let mistakes = mistakes_of(example, ending);
    let checks = format!("=== content/01-a/01-b/jar/checks.toml\n{example}\n{mistakes}");
    let code = format!("=== content/01-a/01-b/jar/checks.py\n{code}\n");
    assert_marked(&format!("{jar}{solution}\n{code}{checks}"))
}

/// Returns the program of each mistake in `example`, as a file of the exercise.
fn mistakes_of(example: &str, ending: &str) -> String {
    let paths = example.lines().filter_map(|line| {
        let path = line.strip_prefix("file = \"mistakes/")?;
        path.strip_suffix(&format!(".{ending}\""))
    });
    paths.map(|name| format!("=== content/01-a/01-b/jar/mistakes/{name}.{ending}\n")).collect()
}

/// Returns the diagnostics of a whole `checks.toml` in an exercise on an application.
#[track_caller]
fn diagnose_app(text: &str) -> Vec<Diagnostic> {
    let jar = JAR.replace("hints = ", "kind = \"app\"\nhints = ");
    assert_marked(&format!(
        "{jar}=== content/01-a/01-b/jar/checks.toml\n{text}\n{}",
        mistakes_of(text, "py")
    ))
}

#[test]
fn the_words_of_starters_check_applications() {
    diagnose_app(
        "\
[[check]]
id = \"A1\"
name = \"adds a book\"
request = \"POST /books\"
send = { title = \"Emma\", pages = [1, 2.5], read = false }
status = 201
answer = '\"Emma\"'
paths = { title = \"Emma\" }
keep = { id = \"id\" }
[[check]]
name = \"keeps it\"
request = \"GET /books/{id}\"
fresh = false
script = \"assert response.json\"
[[check]]
name = \"writes it\"
file = \"books.txt\"
content = \"Emma\"
[[check]]
name = \"stores it\"
sql = \"SELECT title FROM books\"
database = \"shop.db\"
rows = [\"Emma\"]
[[mistake]]
file = \"mistakes/a.py\"
check = \"A1\"
status = 404
message = \"It answered {status}.\"
",
    );
}

#[test]
fn the_values_of_an_application_reach_the_engine_unchanged() {
    let jar = JAR.replace("hints = ", "kind = \"app\"\nhints = ");
    let checks = "\
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"a\"
request = \"POST /\"
send = { title = \"Emma\", pages = [1, 2.5], read = false }
answer = \"null\"
fresh = false
";
    let sources = sources(&format!("{jar}{checks}"));
    let (course, _) = crate::parse::parse(&sources);
    let lesson = course.lessons().next().expect("there is one");
    let checks = lesson.exercises[0].checks.as_ref().expect("there are checks");
    assert_eq!(
        checks.checks[0].table,
        serde_json::json!({
            "name": "a", "request": "POST /", "answer": "null", "fresh": false,
            "send": { "title": "Emma", "pages": [1, 2.5], "read": false },
        })
    );
}

#[test]
fn mistakes_in_applications_name_their_check() {
    let check = "[[check]]\nid = \"books\"\nname = \"a\"\nrequest = \"GET /\"\n";
    let mistake = "file = \"mistakes/a.py\"\nmessage = \"No.\"\nstatus = 404\n";
    diagnose_app(&format!("{check}# error 1-11 invalid-checks\n[[mistake]]\n{mistake}"));
    let diagnostics = diagnose_app(&format!(
        "{check}[[mistake]]\n{mistake}# error 9-14 invalid-checks\ncheck = \"book\"\n"
    ));
    assert_eq!(diagnostics[0].hint, "did you mean `check = \"books\"`?");
    diagnose_app(&format!(
        "{check}[[check]]\nname = \"b\"\nrequest = \"GET /\"\n# error 6-12 invalid-checks\nid = \"books\"\n\
         [[mistake]]\n{mistake}check = \"books\"\n"
    ));
}

#[test]
fn keys_of_other_kinds_say_where_they_belong() {
    let diagnostics = diagnose_check("stdout = \"1\"\n# error 1-6 invalid-checks\nstatus = 200\n");
    assert!(diagnostics[0].hint.contains("kind = \"app\""), "{diagnostics:?}");
    diagnose_app(
        "[[check]]\nname = \"a\"\nrequest = \"GET /\"\n# error 1-6 invalid-checks\nstdout = \"1\"\n",
    );
}

#[test]
fn the_guide_to_applications_shows_every_key_and_an_example() {
    let guide = include_str!("../../../../../../docs/authors/apps.md");
    let kind = schema::kind(ExerciseKind::App);
    let app_keys = kind.naming.iter().chain(&kind.mistake).copied();
    for (key, _) in app_keys.chain(kind.keys()) {
        assert!(guide.contains(&format!("`{key}`")), "{key}");
    }
    let part = guide.split("\n```toml\n").nth(1).expect("there is an example");
    let (example, after) = part.split_once("\n```\n").expect("the fence is closed");
    assert_eq!(diagnose_example(ExerciseKind::App, example, after), []);
}
