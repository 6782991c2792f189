//! `invalid-app`: an `::app` has its folder, and Python can read the programs in it.

use std::collections::BTreeSet;

use ruff_text_size::Ranged;

use understory_course::apps::MAIN;
use understory_course::parse::app::directives;
use understory_course::parse::suggest::nearest;
use understory_course::parse::tree::is_slug;
use understory_course::{App, Course, Directive, Lesson};
use understory_python::highlight;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// Finds what keeps the applications of lessons from starting, as far as their text shows.
pub(super) fn invalid_apps(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let lessons: BTreeSet<FileId> = course.lessons().map(|lesson| lesson.file).collect();
    let mut diagnostics = Vec::new();
    for (file, document) in course.documents() {
        for directive in directives(document) {
            if !lessons.contains(&file) {
                let hint = "move it to the lesson.md whose folder has the application";
                let message = "an application can only be shown in its lesson";
                diagnostics.push(invalid(directive.span, message, hint));
            }
        }
    }
    for lesson in course.lessons() {
        diagnostics.extend(directives(&lesson.body).filter_map(unnamed));
        for app in &lesson.apps {
            app_problems(app, lesson, sources, &mut diagnostics);
        }
    }
    diagnostics
}

fn invalid(span: Span, message: impl Into<String>, hint: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::InvalidApp, span, message, hint)
}

/// Reports an `::app` without the name of a folder.
fn unnamed(directive: &Directive) -> Option<Diagnostic> {
    let hint = "write `::app{name=\"…\"}` with the name of the application's folder";
    match directive.attributes.get("name") {
        None => Some(invalid(directive.span, "`::app` without a name", hint)),
        Some(name) => (!is_slug(&name.value)).then(|| {
            let message = format!("`{}` can't be the name of an application", name.value);
            invalid(name.span, message, "use only a to z, digits and hyphens")
        }),
    }
}

fn app_problems(app: &App, lesson: &Lesson, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    let name = &app.name;
    // It's an exercise, which `duplicate-id` reports.
    if app.files.contains_key("task.md") {
        return;
    }
    if app.files.is_empty() {
        let other_folders = folders(lesson, sources);
        let hint = match nearest(name, other_folders.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("create {}/{MAIN} with the application", app.dir),
        };
        diagnostics.push(invalid(app.span, format!("this lesson has no folder `{name}`"), hint));
        return;
    }
    if !app.files.contains_key(MAIN) {
        let hint = format!("create {}/{MAIN} with the application", app.dir);
        diagnostics.push(invalid(
            app.span,
            format!("the application `{name}` has no {MAIN}"),
            hint,
        ));
    }
    if let Some((module, variable)) = app.target.split_once(':')
        && !module.is_empty()
        && !variable.is_empty()
    {
        let path = module.replace('.', "/");
        let files = [format!("{path}.py"), format!("{path}/__init__.py")];
        if path != "main" && !files.iter().any(|file| app.files.contains_key(file)) {
            let message = format!("the application `{name}` has no module `{module}`");
            diagnostics.push(invalid(app.span, message, format!("create {}/{path}.py", app.dir)));
        }
    } else {
        let hint = "write a module and a variable, as in `app=\"main:app\"`";
        diagnostics.push(invalid(app.span, format!("`{}` names no application", app.target), hint));
    }
    for (path, file) in &app.files {
        match sources.file(*file).text() {
            None => {
                let hint = "put data into the lesson's files/: the application finds it in its \
                            working folder";
                let message = "an application's folder only has text, which readers can edit";
                diagnostics.push(invalid(Span::start_of(*file), message, hint));
            }
            Some(text) if path.ends_with(".py") && !app.fails => {
                diagnostics.extend(syntax_error(*file, text));
            }
            Some(_) => {}
        }
    }
}

/// Returns the names of the lesson's folders that an `::app` may mean.
fn folders(lesson: &Lesson, sources: &Sources) -> BTreeSet<String> {
    let prefix = format!("{}/", lesson.dir);
    let paths = sources.under(&prefix).map(|(_, file)| &file.path[prefix.len()..]);
    paths.filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect()
}

fn syntax_error(file: FileId, text: &str) -> Option<Diagnostic> {
    let parsed = highlight::read(text)?;
    let error = parsed.errors().first()?;
    let range = error.range();
    let span = Span::new(file, range.start().to_usize(), range.end().to_usize());
    let message = format!("Python can't read this program: {}", error.error);
    Some(invalid(span, message, "repair it, or add `fails` to its `::app` if it should fail"))
}

#[cfg(test)]
mod tests {
    use crate::marked::{JAR, assert_marked, assert_marked_by, assert_marked_together, sources};
    use understory_course::parse::parse;

    const LESSON: &str = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
    const SHOP: &str = "=== content/01-a/01-b/shop/main.py\nimport books\n\napp = None\n\
                        === content/01-a/01-b/shop/books.py\nBOOKS = []\n\
                        === content/01-a/01-b/shop/pages/list.html\n<p>\n";

    #[test]
    fn an_application_with_all_its_files_is_fine() {
        assert_marked(&format!("{LESSON}::app{{name=\"shop\"}} Books\n{SHOP}"));
        assert_marked(&format!("{LESSON}::app{{name=\"shop\" app=\"books:app\"}}\n{SHOP}"));
    }

    #[test]
    fn a_missing_folder_suggests_the_existing_one() {
        let diagnostics = assert_marked(&format!(
            "{LESSON}::app{{name=\"shop\"}}\n\n\
             <!-- error 1-17 invalid-app -->\n::app{{name=\"shp\"}}\n{SHOP}"
        ));
        assert_eq!(diagnostics[0].hint, "did you mean `shop`?");
    }

    #[test]
    fn what_an_application_lacks_is_reported_at_its_line() {
        let without = SHOP.replace("shop/main.py", "shop/index.py");
        let diagnostics = assert_marked(&format!(
            "{LESSON}<!-- error 1-18 invalid-app -->\n::app{{name=\"shop\"}}\n{without}"
        ));
        assert!(diagnostics[0].hint.contains("shop/main.py"), "{diagnostics:?}");
        assert_marked(&format!(
            "{LESSON}<!-- error 1-35 invalid-app -->\n::app{{name=\"shop\" app=\"web:create\"}}\n{SHOP}"
        ));
        assert_marked(&format!(
            "{LESSON}<!-- error 1-29 invalid-app -->\n::app{{name=\"shop\" app=\"main\"}}\n{SHOP}"
        ));
    }

    #[test]
    fn a_name_is_needed_and_shown_once() {
        assert_marked_together(
            &format!("{LESSON}<!-- error 1-5 invalid-app -->\n::app\n"),
            &["apps", "names"],
        );
        assert_marked_together(
            &format!("{LESSON}<!-- error 7-16 invalid-app -->\n::app{{name=\"a/b\"}}\n"),
            &["apps", "names"],
        );
        assert_marked_together(
            &format!(
                "{LESSON}::app{{name=\"shop\"}}\n\n\
             <!-- error 1-18 duplicate-id -->\n::app{{name=\"shop\"}}\n{SHOP}"
            ),
            &["apps", "names"],
        );
        let jar = JAR.replace(
            "::exercise{name=\"jar\"}\n",
            "::exercise{name=\"jar\"}\n\n\
             <!-- error 1-17 duplicate-id -->\n::app{name=\"jar\"}\n",
        );
        let checks =
            "=== content/01-a/01-b/jar/checks.toml\n[[check]]\nname = \"a\"\nstdout = \"1\"\n";
        assert_marked_together(&format!("{jar}{checks}"), &["apps", "names"]);
    }

    #[test]
    fn a_syntax_error_is_reported_in_its_file() {
        let broken = "=== content/01-a/01-b/shop/main.py\napp = None\n\
                      # error 5-5 invalid-app\ndef :\n";
        assert_marked(&format!("{LESSON}::app{{name=\"shop\"}}\n{broken}"));
        let fine = broken.replace("# error 5-5 invalid-app\n", "");
        assert_marked(&format!("{LESSON}::app{{name=\"shop\" fails}}\n{fine}"));
    }

    #[test]
    fn an_application_belongs_in_its_lesson() {
        assert_marked(
            "=== content/01-a/part.md\n+++\ntitle = \"A\"\n+++\n\n\
             <!-- error 1-18 invalid-app -->\n::app{name=\"shop\"}\n",
        );
    }

    #[test]
    fn its_requests_need_no_server_of_a_starter() {
        let http = "```http\nGET /\n\n200 OK\n```\n";
        assert_marked_together(
            &format!("{LESSON}::app{{name=\"shop\"}}\n\n{http}{SHOP}"),
            &["apps", "starters"],
        );
        assert_marked_together(
            &format!(
                "{LESSON}<!-- error 1-7 invalid-starter -->\n{http}\n::app{{name=\"shop\"}}\n{SHOP}"
            ),
            &["apps", "starters"],
        );
        let http_with_server = http.replace("http\n", "http {server=\"shop\"}\n");
        assert_marked_together(
            &format!("{LESSON}{http_with_server}\n::app{{name=\"shop\"}}\n{SHOP}"),
            &["apps", "starters"],
        );
    }

    #[test]
    fn its_programs_may_import_each_other() {
        let modules = br#"{ "sqlite": false, "modules": { "json": { "state": "works" } } }"#;
        let modules = crate::modules::Modules::of(modules).expect("it lists modules");
        assert_marked_by(&format!("{LESSON}::app{{name=\"shop\"}}\n{SHOP}"), |course, sources| {
            crate::modules::missing_modules(course, sources, &modules)
        });
    }

    #[test]
    fn a_file_that_is_not_text_is_reported() {
        use understory_source::{Contents, SourceFile, Sources};
        let text = sources(&format!("{LESSON}::app{{name=\"shop\"}}\n{SHOP}"));
        let mut files: Vec<SourceFile> = text.iter().map(|(_, file)| file.clone()).collect();
        let path = "content/01-a/01-b/shop/cover.png".to_owned();
        files.push(SourceFile { path: path.clone(), contents: Contents::Binary(vec![0]) });
        let sources = Sources::new(files);
        let (course, _) = parse(&sources);
        let diagnostics = super::invalid_apps(&course, &sources);
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        assert_eq!(sources.file(diagnostics[0].span.file).path, path);
    }
}
