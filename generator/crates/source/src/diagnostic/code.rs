//! Every problem that the generator can report about a course.
//!
//! The doc comment of a code is published as its page in `docs/authors/rules/`: what is wrong,
//! why it matters to readers or authors, and how to fix it. `UPDATE=1 cargo test --release
//! --test cli rules::` regenerates the pages.

/// How serious a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Fails `understory check`, and stops a build that finds it.
    Error,
    /// Fails only with `--strict`.
    Warning,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)*) => {
        /// The kind of a problem. Its name completes "allow …".
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

        impl Code {
            /// Every code, in order of definition.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Returns the name as printed, such as `broken-link`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Returns whether the problem is an error or a warning.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// Returns the doc comment of the code, line by line: what is wrong, why it
            /// matters and how to fix it, in Markdown.
            #[must_use]
            pub fn explanation(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($doc),+],)* }
            }
        }
    };
}

impl Code {
    /// Returns whether the problem only shows when programs run. `understory check` runs them all;
    /// a build only runs those with `::trace`.
    #[must_use]
    pub fn needs_a_run(self) -> bool {
        matches!(
            self,
            Self::EndlessProgram
                | Self::FailingSolution
                | Self::PassingStarter
                | Self::UnrecognisedMistake
                | Self::WrongOption
                | Self::UntrueSample
        )
    }
}

codes! {
    /// A text file that isn't UTF-8.
    ///
    /// It was probably saved in an older encoding, such as Latin-1 or UTF-16. Open it in your
    /// editor and save it as UTF-8. Until then, nothing else is reported about it.
    NotUtf8 = "not-utf-8", Error;
    /// `course.toml`, `glossary.toml` or `search.toml` can't be parsed.
    ///
    /// Fix the TOML at the marked place.
    InvalidCourse = "invalid-course", Error;
    /// The front matter is missing, isn't closed, or isn't valid TOML.
    ///
    /// A course file begins with TOML between two lines of `+++`. Strings need double quotes, as
    /// in `title = "Your first program"`.
    InvalidFrontMatter = "invalid-front-matter", Error;
    /// A key that doesn't exist here.
    ///
    /// The generator would silently ignore a misspelled key. The help suggests the key you
    /// probably meant, or lists the keys that are allowed.
    UnknownKey = "unknown-key", Error;
    /// A key whose value has the wrong type, or isn't allowed.
    ///
    /// The help says what to write.
    InvalidValue = "invalid-value", Error;
    /// The course, a page or an exercise has no title.
    ///
    /// The title is what readers see on the map, in search results and in their browser tabs.
    MissingTitle = "missing-title", Error;
    /// A part, a lesson or the home page without the Markdown file that makes its page.
    ///
    /// A part needs `part.md`, a lesson needs `lesson.md`, and the home page needs
    /// `content/home.md`.
    MissingFile = "missing-file", Error;
    /// A file or folder whose name the generator doesn't recognise.
    ///
    /// It isn't published, which is rarely what its author wanted. Parts and lessons begin with a
    /// number (`07-loops`), exercises have plain names (`savings-table`), data files belong in
    /// `files/` and pictures in `images/`.
    UnexpectedFile = "unexpected-file", Warning;
    /// A directive that doesn't exist.
    ///
    /// [Directives](../directives.md) lists all directives.
    UnknownDirective = "unknown-directive", Error;
    /// A directive with the wrong form, in the wrong place, or with an attribute it doesn't take.
    ///
    /// [Directives](../directives.md) shows how to write each one.
    InvalidDirective = "invalid-directive", Error;
    /// `:::name` without its closing `:::`.
    ///
    /// Everything after it would become part of the directive. A directive that contains others
    /// needs more colons than they have.
    UnclosedDirective = "unclosed-directive", Error;
    /// A code block without its closing line.
    ///
    /// Everything after it, up to the end of the page or to the next line of backquotes, would
    /// become code. Close the block with as many backquotes (or tildes) as opened it, on a line
    /// of their own. To show a block inside another one, open and close the outer one with four.
    /// Until then, nothing else is reported about the rest of the file.
    UnclosedFence = "unclosed-fence", Error;
    /// Something nested deeper than anyone would write by hand.
    ///
    /// Every level of nested lists, quotes, directives, brackets and blocks slows down the
    /// generator and the reader's browser. Split it into pieces that aren't nested.
    DeepNesting = "deep-nesting", Error;
    /// An invisible character, or one that changes the order of the text on screen.
    ///
    /// A program with such a character may do something other than what it shows, and text that
    /// contains one can't be searched or compared. It usually arrived with pasted text, so delete
    /// it. If a lesson is about the character, write it as an escape in its programs, as in
    /// `"\u200b"`.
    HiddenCharacter = "hidden-character", Error;
    /// A file or folder name that doesn't work on every system, or that differs from another one
    /// only in case or in how its accented letters are encoded; or a part or lesson whose folder
    /// has no number.
    ///
    /// Authors clone a course on Windows, macOS and Linux, and file names become addresses. A
    /// name may contain letters, digits, `-`, `_` and `.`. It must begin and end with a letter or
    /// digit, and can't be a name that Windows reserves for devices, such as `con` or `aux`.
    UnusableName = "unusable-name", Error;
    /// A file in which a browser could run code, or that loads something from another site.
    ///
    /// A lesson's files and pictures have addresses of their own, where the content security
    /// policy of the pages doesn't apply: a script in an SVG could read what the site has stored
    /// in the reader's browser. Remove scripts, event handlers and external addresses from the
    /// picture. If a program reads an HTML page, put it into a `.txt` file. A file that begins
    /// like XML is treated as XML, unless hosts serve its type as plain text. If you trust all
    /// authors of the course, you can set `raw_html = true` in `course.toml`.
    ActiveFile = "active-file", Error;
    /// A question that can't be answered, or that has no answer.
    ///
    /// A prediction needs an answer, and it can have one program with its output. A quiz needs
    /// options, each marked right or wrong and with an explanation.
    /// [Directives](../directives.md) shows every kind.
    InvalidQuestion = "invalid-question", Error;
    /// A code block without a language.
    ///
    /// The generator can't tell whether the block is a program to run and check. Write `python`,
    /// `sql` or `output`, or use `text` or `console` for anything else.
    CodeWithoutLanguage = "code-without-language", Error;
    /// A code block with an attribute it doesn't take, or in a place where it can't be run.
    ///
    /// Programs must not be indented, and can't be inside a list or a quote.
    InvalidFence = "invalid-fence", Error;
    /// A diagram that can't be drawn, or that would be unreadable.
    ///
    /// A `diagram` block has a title, a kind, and one line for each arrow or row. The title also
    /// describes the diagram to readers who can't see it. A drawing with too many parts or very
    /// long words says less than two small ones.
    ///
    /// [Diagrams](../diagrams.md) shows every kind with an example.
    InvalidDiagram = "invalid-diagram", Error;
    /// HTML in the text of a page.
    ///
    /// HTML can run scripts, and lessons may come from anyone. Write Markdown or a directive
    /// instead. To show HTML, put it between backquotes. If you trust all authors of the course,
    /// you can set `raw_html = true` in `course.toml`. The policy of the pages still
    /// [blocks](blocked-html.md) scripts, inline styles, videos, and frames from other sites.
    RawHtml = "raw-html", Error;
    /// HTML that browsers block on the pages of this course.
    ///
    /// `raw_html = true` allows HTML in the texts, but the content security policy of the pages
    /// still applies: frames, scripts, styles and pictures may only come from the site itself, and
    /// nothing inline runs. Videos, sounds, plug-ins and forms aren't allowed at all. The help says
    /// what works instead. The policy is in the theme's `templates/base.html`, and a theme with a
    /// `base.html` of its own can have another one.
    BlockedHtml = "blocked-html", Warning;
    /// Markup that readers see as text, because it isn't Markdown here.
    ///
    /// It's a slip, such as `[words] (https://…)`, `#Heading`, a table without its `|---|---|`
    /// line or `**` that is never closed, or the syntax of another tool, such as `$x^2$`,
    /// `!!! note`, `> [!NOTE]` or `{{#include file}}`. The help says what works here. If readers
    /// should see exactly these characters, put them between backquotes, or put a backslash
    /// before the first one.
    ///
    /// CommonMark doesn't accept `**` between a letter and a punctuation mark on its inner side.
    /// In Japanese or Chinese, that is easy to meet: write `「**重要**」` instead of
    /// `**「重要」**`, or add spaces around it.
    TextMarkup = "text-markup", Warning;
    /// Text that readers never see.
    ///
    /// A footnote that nothing refers to, a table cell beyond the last column and the box of a
    /// task before a table all vanish. A heading without words is an empty line in the table of
    /// contents, and readers can't see or hear a link without words. Remove it, or complete it.
    LostText = "lost-text", Error;
    /// A picture without alternative text.
    ///
    /// Readers who can't see the picture get its description from the text between the brackets:
    /// `![a loop with three iterations](images/loop.svg)`.
    MissingAltText = "missing-alt-text", Error;
    /// An empty picture file.
    ///
    /// Readers would see a broken picture or nothing at all. Save the picture again in the
    /// program that drew it.
    EmptyPicture = "empty-picture", Error;
    /// A level-one heading, or a heading that skips a level.
    ///
    /// The page title is the only level-one heading. Screen-reader users jump from heading to
    /// heading, and a skipped level makes them look for a section that doesn't exist.
    HeadingOrder = "heading-order", Error;
    /// A link or picture whose target doesn't exist.
    ///
    /// Links are relative paths to a `lesson.md`, a `part.md` or a file in a lesson's `files/`
    /// folder, or to a file of the runner, in `runner/` next to `content/`. The part after `#` is a heading on that page. External links begin with
    /// `https://`. A reference link such as `[words][name]` needs a line that defines it:
    /// `[name]: https://…`, and so does a footnote: `[^name]: …`. The check covers pages, tasks, hints, objectives, key points and
    /// glossary definitions.
    BrokenLink = "broken-link", Error;
    /// A page links to a file that the site doesn't have, or refers to an `id` that it doesn't have
    /// itself: with `href="#…"`, `for`, `aria-labelledby` or `aria-describedby`.
    ///
    /// Links in lessons are checked earlier, so this one comes from the theme. Fix it in the
    /// template, or add the file or the `id`.
    BrokenThemeLink = "broken-theme-link", Error;
    /// Two lessons, exercises or addresses with the same name.
    ///
    /// Readers' work is stored under exercise names, and links use addresses, so every name must
    /// be unique.
    DuplicateId = "duplicate-id", Error;
    /// `requires` names a lesson that doesn't exist or doesn't come earlier.
    ///
    /// Requirements only point backwards. That way, readers can follow the course in order, and
    /// no two lessons require each other. To change the order, renumber the folders.
    InvalidRequirement = "invalid-requirement", Error;
    /// Two lessons teach the same concept.
    ///
    /// Each key belongs in one `teaches` list, in the lesson that explains the concept. A lesson
    /// that only relies on it can list it under `uses`.
    DuplicateConcept = "duplicate-concept", Error;
    /// `uses` names a concept that no lesson teaches.
    ///
    /// It's usually a typo, and the help suggests the right name. Keys in `search.toml` must be
    /// taught, too, because their search words lead readers to that lesson.
    UnknownConcept = "unknown-concept", Error;
    /// A lesson teaches a concept whose name no program is checked against.
    ///
    /// The generator reads the concepts in a program from its Python code, and they have fixed
    /// names: a `for` statement uses `for-loop`. If a lesson teaches `for` instead, an earlier
    /// `for` in the course goes unnoticed. For ideas that aren't Python syntax, you can choose
    /// any name.
    UncheckedConcept = "unchecked-concept", Warning;
    /// A program uses a concept that hasn't been taught yet.
    ///
    /// Beginners can't know which line of a program they're allowed to ignore. The generator
    /// reads what a program uses from its Python code: in samples, starters, solutions,
    /// alternatives in `alt/`, code in hints, and `uses` in `checks.toml`. A lesson may use what
    /// it teaches, and everything taught by the lessons it requires, directly or indirectly. A
    /// lesson that requires nothing may use everything before it.
    ///
    /// Write the program without the concept, add the lesson to `requires`, or mark an early use.
    /// After a `:::recipe`, a lesson may use what the code in the box shows, and
    /// what the lessons it links to teach. `understory check` lists all these boxes.
    ///
    /// `generator/crates/python/src/concepts/table.rs` maps Python syntax to keys. Keys that the course doesn't
    /// teach anywhere are never required.
    EarlyConcept = "early-concept", Error;
    /// A program uses a concept that only a planned lesson teaches.
    ///
    /// The lesson is required, but readers can't read it yet. Explain what they need to know in a
    /// `:::recipe` box, and link to the planned lesson there.
    PlannedConcept = "planned-concept", Warning;
    /// A term without a definition.
    ///
    /// `:term[words]{name="loop"}` shows the definition from the `[loop]` table of
    /// `content/glossary.toml`.
    UnknownTerm = "unknown-term", Error;
    /// A glossary term that its own lesson never marks.
    ///
    /// `lesson` in `content/glossary.toml` names the lesson that introduces a word. Mark the
    /// first use there with `:term`, so that readers can open its definition.
    UnmarkedTerm = "unmarked-term", Warning;
    /// A term is marked before the lesson that introduces it.
    ///
    /// That lesson isn't the first to use the word. Name the earlier lesson in
    /// `content/glossary.toml`, or use another word until then.
    EarlyTerm = "early-term", Warning;
    /// A lesson uses its own glossary term before marking it.
    ///
    /// Readers meet the word without its definition. Mark the first use. Many programming words
    /// also have an everyday meaning: if the earlier use is the everyday one, set `everyday =
    /// true` for the term in `content/glossary.toml`.
    LateTerm = "late-term", Warning;
    /// A word that adds nothing and can hurt.
    ///
    /// "It is easy" is true for the author. Readers who find it hard conclude that they are the
    /// problem. `filler`, under `[words]` in `course.toml`, lists these words. Code isn't
    /// checked.
    Filler = "filler", Warning;
    /// A phrase that this course avoids.
    ///
    /// `[words.avoid]` in `course.toml` lists phrases, each with what to write instead. Code isn't
    /// checked.
    PhraseToAvoid = "phrase-to-avoid", Warning;
    /// Readers read for too long before there is something to do.
    ///
    /// Things to do are modifies, predictions, quizzes, exercises and rebuilds, and in local
    /// lessons the checks. `between_activities`, under `[words]` in `course.toml`, limits the
    /// words from one to the next, and `first_activity` the words before the first one, or the
    /// first program to run. Prose, notes and mistakes are counted, but not code, tables, folded
    /// answers or the text of exercises.
    WordsBetweenActivities = "words-between-activities", Warning;
    /// A lesson whose sentences are too long.
    ///
    /// `sentence`, under `[words]` in `course.toml`, limits the average number of words per
    /// sentence. Inline code counts as one word. Code blocks, tables, headings and texts of fewer
    /// than 100 words aren't counted. The report shows the longest sentence.
    LongSentences = "long-sentences", Warning;
    /// A lesson whose text is too hard to read.
    ///
    /// The reading age is the Flesch–Kincaid grade plus five years. It grows with the number of
    /// words per sentence and syllables per word. `reading_age`, under `[words]` in
    /// `course.toml`, sets the limit for the course, and `part.md` can set one for its part. The
    /// report shows the hardest sentence.
    HardToRead = "hard-to-read", Warning;
    /// A version that differs from the pinned one.
    ///
    /// Readers install the versions under `[pins]` in `course.toml`, so a text, a command or a
    /// starter's `requirements.txt` that names another version misleads them. The start of a
    /// version is enough: `0.13` matches `0.13.8`. A `:::version` box may name any version.
    OtherVersion = "other-version", Warning;
    /// A lesson file that nothing mentions.
    ///
    /// Everything in `files/` and `images/` is published. No text or program of the lesson
    /// contains this file's name, so it's probably left over.
    UnusedFile = "unused-file", Warning;
    /// A review date more than half a year old, or in the future.
    ///
    /// `reviewed` is the day when someone last checked the lesson's links, versions and program
    /// output against the real world. Only `understory check` reports this, so that a build gives
    /// the same result on any day.
    StaleReview = "stale-review", Warning;
    /// `::exercise` names an exercise that this lesson doesn't have.
    ///
    /// An exercise is a folder inside the lesson's folder, and the folder's name is the
    /// exercise's name.
    UnknownExercise = "unknown-exercise", Error;
    /// An exercise that its lesson never shows.
    ///
    /// Add `::exercise{name="…"}` to `lesson.md`, or delete the exercise's folder.
    UnusedExercise = "unused-exercise", Error;
    /// An `::app` whose folder or program can't be used.
    ///
    /// An application is a folder inside the lesson's folder, with a `main.py` and other text. The
    /// page starts the variable `app` in `main.py`, or the one that `app="module:variable"` names.
    /// Each folder is shown once. `understory check` also starts every application. If it should
    /// fail while it starts, add `fails`.
    InvalidApp = "invalid-app", Error;
    /// An exercise without `task.md`.
    ///
    /// Readers need a task to work on.
    ExerciseWithoutTask = "exercise-without-task", Error;
    /// An exercise without a starter.
    ///
    /// `starter.py` or `starter.sql` is the code that the editor shows at first. A single comment
    /// is enough.
    ExerciseWithoutStarter = "exercise-without-starter", Error;
    /// A starter with a curly quotation mark where Python needs a straight one.
    ///
    /// The solution has none there, so it probably came from a word processor, and the starter
    /// fails for a reason that the task isn't about. Type `"` or `'` instead. If the exercise is
    /// about these characters, say so: nothing is reported if `task.md` contains the word "curly",
    /// `“` or `”`.
    CurlyQuote = "curly-quote", Warning;
    /// An exercise without a solution.
    ///
    /// `solution.py` or `solution.sql` proves that the task can be solved. Readers can look at it
    /// after two runs or ten minutes.
    ExerciseWithoutSolution = "exercise-without-solution", Error;
    /// An exercise without hints.
    ///
    /// A reader who is stuck needs a next step. Write two to four hints under `hints` in
    /// `task.md`, starting with a question and ending just short of the answer.
    ExerciseWithoutHints = "exercise-without-hints", Warning;
    /// `after` or `continues` doesn't name an earlier exercise.
    ///
    /// A change card opens once its reader has done an earlier exercise, and a later version
    /// continues the program of an earlier one.
    UnknownVersion = "unknown-version", Error;
    /// A project whose checks were tested on fewer than three wrong programs.
    ///
    /// Only a wrong program shows that a check notices what is wrong. Add a `[[mistake]]` for each
    /// that you expect.
    FewFaults = "few-faults", Warning;
    /// `checks.toml` is missing, isn't valid TOML, or contains an incomplete or invalid check.
    ///
    /// [Checks](../checks.md) lists every key with an example.
    InvalidChecks = "invalid-checks", Error;
    /// A `[[mistake]]` whose program is missing, or a program in `mistakes/` without its
    /// `[[mistake]]`.
    ///
    /// Every program in `mistakes/` needs a `[[mistake]]` in `checks.toml` that names it, and the
    /// other way round. That way, everyone who makes the mistake gets help with it.
    UnmatchedMistake = "unmatched-mistake", Error;
    /// An edit whose text isn't in the program that it changes, or is there more than once.
    ///
    /// A `[[mistake]]`, an `[[alternative]]` or a `[[mutant]]` can be an edit of another program:
    /// `replace` is a text that is there exactly once. When that program changes, its edits may have
    /// to change, too.
    BrokenEdit = "broken-edit", Error;
    /// Several lines of Python in a string of a `checks.toml`.
    ///
    /// Editors, formatters and linters don't see code in a string. Write it as a function into
    /// `checks.py`, beside the `checks.toml`, and name that function: `script = "its_name"`. One line
    /// may stay. Code that a starter's check puts into a file is in the folder `changes/`.
    PythonInToml = "python-in-toml", Error;
    /// A program that runs in the browser imports a module that isn't available there.
    ///
    /// Readers would see an error. Avoid the module, or make this a local lesson. The list of
    /// modules comes with the runner, so this is reported once the runner is built.
    MissingModule = "missing-module", Error;
    /// A program that runs in the browser imports a module that only partly works there.
    ///
    /// The message says which part. If the program doesn't need the rest, add the module to
    /// `partial` in the lesson's front matter: `partial = ["threading"]`.
    PartialModule = "partial-module", Warning;
    /// `packages` in a lesson's front matter names a pack that the runner doesn't have.
    ///
    /// It's usually a typo, and the help suggests the right name or lists all packs. They come with
    /// the runner, so this is reported once the runner is built.
    UnknownPackage = "unknown-package", Error;
    /// A program that runs in the browser imports a module that this bundle was built without.
    ///
    /// The lesson is fine, but the machine that built the runner lacked a tool for the module.
    ModuleNotBuilt = "module-not-built", Warning;
    /// A template that can't be parsed or rendered.
    ///
    /// [Themes](../themes.md) describes the values and words that templates get.
    TemplateError = "template-error", Error;
    /// A translated file whose original was moved or deleted.
    ///
    /// A file under `content/lang/es/` translates the file with the same path in `content/`.
    /// Without an original, no reader ever sees the translation. Move it to match the original,
    /// or delete it.
    StaleTranslation = "stale-translation", Error;
    /// A translation sets something that only the original may set.
    ///
    /// Anything that isn't text, such as `requires`, `minutes` or the exercises of a lesson, is
    /// the same in every language, so readers keep their progress when they switch languages.
    /// Remove the key from the translation, or follow the help.
    OtherInTranslation = "other-in-translation", Warning;
    /// A file with the words of the interface that can't be parsed.
    ///
    /// A theme's `words/LANGUAGE.toml` contains tables of strings. If a string depends on a
    /// number, write a table with its plural forms: `{ one = "{count} lesson", other = "{count}
    /// lessons" }`. See [Themes](../themes.md) for details.
    InvalidWords = "invalid-words", Error;
    /// A word of the interface that is used but not defined, or defined but not used.
    ///
    /// A template that asks for an undefined word would leave a gap on the page, and a misspelled
    /// word in a theme's own file would silently change nothing. The help suggests the word you
    /// probably meant.
    UnknownWord = "unknown-word", Error;
    /// The theme isn't fully translated into a language of the course.
    ///
    /// The missing words appear in English, so readers see two languages on one page. Translate
    /// them from the default theme's `words/en.toml`. An incomplete file is fine, too.
    MissingWord = "missing-word", Warning;
    /// A program that prints something, without an `output` block below it.
    ///
    /// Readers compare the output on the page with their own. Add an `output` block; `understory
    /// python FILE` shows what belongs in it. If a program can't be run, give the reason:
    /// `{static reason="…"}`.
    SampleWithoutOutput = "sample-without-output", Error;
    /// A sample doesn't print what its `output` block says, or a server doesn't answer what an
    /// `http` block says.
    ///
    /// `understory check` runs every program, sends every request, and reports this. The note shows
    /// the actual output or response. [Requests and
    /// responses](../starters.md#requests-and-responses) explains what is compared.
    UntrueSample = "untrue-sample", Error;
    /// A quiz option is marked right but isn't, or the other way round.
    ///
    /// `understory check` puts every option into the program, runs it, and reports this.
    WrongOption = "wrong-option", Error;
    /// A `::trace` whose program has no steps or too many.
    ///
    /// [Steps of a program](../trace.md) explains which programs readers can step through.
    UntraceableProgram = "untraceable-program", Error;
    /// A solution or alternative that doesn't pass its checks.
    ///
    /// `understory check` reports this. Either the program is wrong, or a check asks for more
    /// than the task does.
    FailingSolution = "failing-solution", Error;
    /// A starter that passes the checks unchanged.
    ///
    /// `understory check` reports this. The exercise would be done before the reader starts.
    PassingStarter = "passing-starter", Error;
    /// A wrong program that passes the checks, or that gets feedback meant for another mistake.
    ///
    /// `understory check` reports this. Change the conditions of its `[[mistake]]` so that they
    /// match this program and no other. The first `[[mistake]]` that matches gives the feedback.
    UnrecognisedMistake = "unrecognised-mistake", Error;
    /// A starter that is incomplete or doesn't match its lesson.
    ///
    /// A local lesson names its starter in the front matter, offers it with `::starter`, and
    /// marks each checked step with `::check{step="2"}`. The starter names the lesson, its groups
    /// of checks, and the check that fails first. A reader's work only counts if both sides
    /// agree. [Starters](../starters.md) describes the starter's folder.
    InvalidStarter = "invalid-starter", Error;
    /// Code that a lesson quotes with `from`, but that its starter doesn't contain at that place.
    ///
    /// Readers must be able to type exactly the code that the tests ran. Quote consecutive lines
    /// of the file without changing them. If the starter has `steps/`, a block quotes [the state at
    /// its place](../starters.md#states-of-a-starter).
    NotInReference = "not-in-reference", Error;
    /// A program that doesn't finish within the time limit.
    ///
    /// `understory check` reports this. If a lesson shows an endless loop on purpose, mark its
    /// program with `{static reason="…"}`.
    EndlessProgram = "endless-program", Error;
}
