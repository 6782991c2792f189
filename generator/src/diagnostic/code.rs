//! The closed list of what can be wrong with a course.
//!
//! The comment of a code is its page in `docs/authors/rules/`: what is wrong, why that is
//! bad for a reader or an author, and what mends it. `UPDATE=1 cargo test --release
//! --test cli rules::` writes the pages anew.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What is wrong, as a name that completes "allow …".
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

        impl Code {
            /// Every code, in the order of their definition.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name, as it is printed: `broken-link`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What it means, why it matters and what mends it, in Markdown: a line each, as
            /// it stands above.
            #[must_use]
            pub fn explanation(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($doc),+],)* }
            }
        }
    };
}

codes! {
    /// `course.toml` cannot be read as one.
    ///
    /// It says the title, the language and the theme of the whole course. Mend the TOML at
    /// the place that is marked.
    InvalidCourse = "invalid-course", Error;
    /// The front matter is missing, not closed or not TOML.
    ///
    /// A file of the course begins with TOML between two lines `+++`. Texts stand between
    /// double quotes, as in `title = "Your first program"`.
    InvalidFrontMatter = "invalid-front-matter", Error;
    /// A key that means nothing here.
    ///
    /// A misspelt key would do nothing, in silence. The hint names the key that is meant, or
    /// those that there are.
    UnknownKey = "unknown-key", Error;
    /// A key with a value of the wrong kind, or one that cannot be.
    ///
    /// The hint says what to write.
    InvalidValue = "invalid-value", Error;
    /// The course, a page or an exercise without a title.
    ///
    /// Readers find it by its title: in the map, in the search and in their browser's tabs.
    MissingTitle = "missing-title", Error;
    /// A part, a lesson or the home page without the Markdown file that makes its page.
    ///
    /// A part is made of `part.md`, a lesson of `lesson.md`, the home page of
    /// `content/home.md`.
    MissingFile = "missing-file", Error;
    /// A folder or file whose name the course has no use for.
    ///
    /// Readers never see it, which is seldom what its author wanted. Parts and lessons begin
    /// with a number (`07-loops`), exercises have plain names (`savings-table`), data stands
    /// in `files/` and pictures in `images/`.
    UnexpectedFile = "unexpected-file", Warning;
    /// A directive that does not exist.
    ///
    /// [Directives](../directives.md) lists those that do.
    UnknownDirective = "unknown-directive", Error;
    /// A directive that cannot be read: of the wrong form, in a wrong place, or with an
    /// attribute that it does not take.
    ///
    /// [Directives](../directives.md) shows each as it is written.
    InvalidDirective = "invalid-directive", Error;
    /// `:::name` without its closing `:::`.
    ///
    /// All that follows would be part of it. A directive that holds others has more colons
    /// than they have.
    UnclosedDirective = "unclosed-directive", Error;
    /// Something that nests deeper than anybody writes by hand.
    ///
    /// Lists, quotes, directives, brackets and blocks in one another cost the generator, and
    /// a reader's browser, more with every level. Part it into pieces that stand side by side.
    DeepNesting = "deep-nesting", Error;
    /// A character that nobody sees, or that turns the order of what is seen.
    ///
    /// A program with one may do something else than it shows, and a text with one cannot be
    /// found or compared. It mostly came along when something was pasted: delete it. Where a
    /// lesson is about such a character, its programs write it as an escape, as in `"\u200b"`.
    HiddenCharacter = "hidden-character", Error;
    /// A file or folder whose name not every system can keep, or that differs from another
    /// only in large and small letters, or in how its letters are composed.
    ///
    /// A course is cloned on Windows, macOS and Linux, and its files become addresses. A name
    /// has letters, digits, `-`, `_` and `.`, begins and ends with a letter or digit, and is
    /// none of those that Windows keeps for devices, as `con` or `aux`.
    UnusableName = "unusable-name", Error;
    /// A file that a browser would run, or that loads something from another site.
    ///
    /// Files and pictures of a lesson stand at an address of their own, and there no policy
    /// of the pages holds: a script in an SVG could read what readers keep. Take scripts,
    /// handlers and foreign addresses out of the picture, and put a page that a program reads
    /// into a `.txt` file. Whatever begins as XML does is read as XML, under any name that
    /// hosts do not show as plain text. A course whose authors are all trusted may say
    /// `raw_html = true` in `course.toml`.
    ActiveFile = "active-file", Error;
    /// A question that cannot be answered, or that nothing answers.
    ///
    /// A prediction needs one program and what it prints, a quiz needs options with a mark
    /// and an explanation each. [Directives](../directives.md) shows all kinds.
    InvalidQuestion = "invalid-question", Error;
    /// A code block that does not say its language.
    ///
    /// Without it nobody knows whether the block is a program that has to be true. Write
    /// `python`, `sql` or `output`; `text` and `console` for all else.
    CodeWithoutLanguage = "code-without-language", Error;
    /// A code block that cannot mean what it says: an attribute that it does not take, or a
    /// place in which nothing would run it.
    ///
    /// A program stands at the left edge of the text, outside of lists and quotes.
    InvalidFence = "invalid-fence", Error;
    /// A diagram that cannot be drawn, or that nobody could read.
    ///
    /// A `diagram` block has a title, a kind, and a line for each arrow or row. The title says
    /// what it shows, also to readers who do not see it. A drawing with too many parts, or with
    /// words that are too long, says less than two small ones.
    ///
    /// [Diagrams](../diagrams.md) shows every kind with an example.
    InvalidDiagram = "invalid-diagram", Error;
    /// HTML in a text.
    ///
    /// Lessons may come from anybody, and HTML can run scripts. Write Markdown or a
    /// directive; to show HTML, put it between backquotes. A course whose authors are all
    /// trusted may say `raw_html = true` in `course.toml`.
    RawHtml = "raw-html", Error;
    /// A picture without a text alternative.
    ///
    /// A reader who cannot see the picture learns what it shows from the words between the
    /// brackets: `![a loop of three passes](images/loop.svg)`.
    MissingAltText = "missing-alt-text", Error;
    /// A picture file with nothing in it.
    ///
    /// Readers would see a broken picture, or none. Save it once more from the program that drew
    /// it.
    EmptyPicture = "empty-picture", Error;
    /// A heading of the first level, or one that skips a level.
    ///
    /// A page's title is its only heading of the first level. Screen readers jump from
    /// heading to heading: where a level is missing, their users look for what is not there.
    HeadingOrder = "heading-order", Error;
    /// A link or a picture that leads to nothing.
    ///
    /// Links are paths from the file that holds them to a `lesson.md`, a `part.md` or a file
    /// in a lesson's `files/`. What stands after `#` is a heading of that page. Links out of
    /// the course begin with `https://`. A link by a name, `[words][name]`, needs a line that
    /// defines it: `[name]: https://…`. Texts, tasks, hints, objectives, key points and
    /// definitions are all looked at.
    BrokenLink = "broken-link", Error;
    /// A template or a style sheet of the theme leads to what the site does not have.
    ///
    /// What authors link to was judged in their texts, so the address comes from the theme.
    /// Mend it in the template or the sheet, or add the file that it names. In a sheet addresses
    /// are relative to the sheet: `url("../icons/mark.svg")`.
    BrokenThemeLink = "broken-theme-link", Error;
    /// Two lessons, exercises, addresses or headings with one name.
    ///
    /// Readers' work is kept by the names of exercises, and links find headings by their
    /// words, so each needs its own.
    DuplicateId = "duplicate-id", Error;
    /// `requires` names a lesson that is not there, or that does not come before.
    ///
    /// Every requirement points backwards, so readers who go in order can always go on, and
    /// no two lessons wait for each other. Change the order by the numbers of the folders.
    InvalidRequirement = "invalid-requirement", Error;
    /// A concept that two lessons teach.
    ///
    /// Each key stands in one `teaches`: there the course explains it. A lesson that leans
    /// on it lists it under `uses`, or not at all.
    DuplicateConcept = "duplicate-concept", Error;
    /// `uses` names a concept that no lesson teaches.
    ///
    /// Mostly it is misspelt, and the hint names the right one. A key in `search.toml` has to
    /// be taught, too: its words lead readers to that lesson.
    UnknownConcept = "unknown-concept", Error;
    /// A lesson teaches a concept under a name to which no program is held.
    ///
    /// What programs lean on is read from their Python, and has names of its own: a `for`
    /// leans on `for-loop`. Where a lesson says that it teaches `for`, nothing would tell of
    /// a `for` before it. Names that Python's syntax knows nothing of are yours to choose.
    UngatedConcept = "ungated-concept", Warning;
    /// A program uses what was not taught before.
    ///
    /// A beginner cannot know which line of a program is the one not to worry about. What a
    /// program uses is read from its Python: from samples, starters, solutions, other ways
    /// in `alt/`, code in hints, and `uses` in `checks.toml`. A lesson may use what it
    /// teaches, and what the lessons teach that it requires, and that they require. One
    /// that requires nothing stands on all before it.
    ///
    /// Write the program without it, add the lesson to `requires`, or mark an early use.
    /// After a `:::recipe` or a `:::need`, a lesson may use what the code in it shows, and
    /// what those lessons teach that it links to. `understory check` lists all such boxes.
    ///
    /// Which piece of Python stands for which key says one table,
    /// `generator/src/concepts/table.rs`. A key that a course teaches nowhere is never asked
    /// for.
    EarlyConcept = "early-concept", Error;
    /// A program uses what only a planned lesson teaches.
    ///
    /// The lesson is required, but there is nothing to read in it yet. Say in a `:::need`
    /// what a reader has to know, and link to the planned lesson in it.
    PlannedConcept = "planned-concept", Warning;
    /// A `:::need` whose lesson is written.
    ///
    /// The box stood in for a lesson that was planned. It goes when every lesson that it
    /// links to can be read before this one.
    NeedlessBox = "needless-box", Warning;
    /// A term that is not defined.
    ///
    /// `:term[words]{name="loop"}` shows the definition under `[loop]` in
    /// `content/glossary.toml`.
    UnknownTerm = "unknown-term", Error;
    /// A term that its own lesson never marks.
    ///
    /// `lesson` in `content/glossary.toml` says where a word is introduced. There it is
    /// marked with `:term` where it is first said, so that its meaning is one press away.
    UnmarkedTerm = "unmarked-term", Warning;
    /// A term that is marked before the lesson which introduces it.
    ///
    /// Then that lesson is not the first to say the word. Name the earlier one in
    /// `content/glossary.toml`, or use another word until then.
    EarlyTerm = "early-term", Warning;
    /// A word of the glossary that stands bare in its own lesson, before it is marked there.
    ///
    /// Readers meet it unexplained. Mark the first one. Many words of programming have an
    /// ordinary meaning, too: where such a word is used in that one, write `everyday = true`
    /// under it in `content/glossary.toml`.
    LateMark = "late-mark", Warning;
    /// A word that adds nothing, and can hurt.
    ///
    /// "It is easy" is true for who wrote it. Who finds it hard reads that the fault is
    /// theirs. The words are those of `filler`, under `[words]` in `course.toml`. Code is
    /// not looked at.
    Filler = "filler", Warning;
    /// A lesson whose sentences are too long.
    ///
    /// `sentence`, under `[words]` in `course.toml`, says how many words a sentence may have
    /// on average. A piece of code counts as one word; code blocks, tables and headings are
    /// left out, and so is a text of fewer than 100 words. The longest sentence is shown.
    LongSentences = "long-sentences", Warning;
    /// A lesson whose words are too hard.
    ///
    /// The reading age is the Flesch–Kincaid grade and five years: it grows with the words
    /// of a sentence and with the syllables of a word. `reading_age` says what a course
    /// allows, under `[words]` in `course.toml`, and for a part in its `part.md`. The
    /// hardest sentence is shown.
    HardToRead = "hard-to-read", Warning;
    /// A version of a pinned tool that is not the pinned one.
    ///
    /// Readers install the versions under `[pins]` in `course.toml`. A text, a command or a
    /// starter's `requirements.txt` that names another tells them something untrue. The
    /// beginning of a version is enough: `0.13` for `0.13.8`. A `:::version` box may name
    /// any.
    OtherVersion = "other-version", Warning;
    /// A file of a lesson that nothing names.
    ///
    /// What stands in `files/` and `images/` is published. No text and no program of the
    /// lesson says this file's name, so nobody would miss it.
    UnusedFile = "unused-file", Warning;
    /// A review that is more than half a year old, or that lies ahead.
    ///
    /// `reviewed` says when somebody last read the lesson against the world: its links, its
    /// versions, what its programs print. Told by `understory check`; a build is the same on
    /// every day.
    StaleReview = "stale-review", Warning;
    /// `::exercise` names no exercise of this lesson.
    ///
    /// An exercise is a folder in its lesson's folder, and its name is that folder's.
    UnknownExercise = "unknown-exercise", Error;
    /// An exercise that its lesson never shows.
    ///
    /// Place it in `lesson.md` with `::exercise{name="…"}`, or remove its folder.
    UnusedExercise = "unused-exercise", Error;
    /// An exercise without `task.md`.
    ///
    /// Without it a reader is asked nothing.
    ExerciseWithoutTask = "exercise-without-task", Error;
    /// An exercise without a starter.
    ///
    /// `starter.py`, or `starter.sql`, is what stands in the editor at first. One line of
    /// comment is enough.
    ExerciseWithoutStarter = "exercise-without-starter", Error;
    /// An exercise without a solution.
    ///
    /// `solution.py`, or `solution.sql`, proves that the task can be solved, and readers may
    /// look at it after an honest try.
    ExerciseWithoutSolution = "exercise-without-solution", Error;
    /// An exercise without hints.
    ///
    /// A reader who is stuck needs a next step. Write two to four under `hints` in
    /// `task.md`, from a question to nearly the answer.
    ExerciseWithoutHints = "exercise-without-hints", Warning;
    /// `after` or `continues` names no earlier exercise.
    ///
    /// A change card opens after an exercise that a reader can have done, and a later
    /// version goes on from the program of an earlier one.
    UnknownVersion = "unknown-version", Error;
    /// A project whose checks were proved on fewer than three wrong programs.
    ///
    /// Only a program with a fault shows that a check sees it. Put prepared faults into
    /// `mistakes/`, each with its `[[mistake]]`.
    FewFaults = "few-faults", Warning;
    /// `checks.toml` is missing, not TOML, or says something that no check can mean.
    ///
    /// [Checks](../checks.md) lists every key with an example.
    InvalidChecks = "invalid-checks", Error;
    /// A mistake's words and its file do not belong together.
    ///
    /// Each program in `mistakes/` has a `[[mistake]]` in `checks.toml` that names it, and
    /// the other way round, so that everybody who makes the mistake is told what helps.
    UnmatchedMistake = "unmatched-mistake", Error;
    /// A program of the page imports a module that the page's Python lacks.
    ///
    /// Readers would see an error. Leave the module out, or make this a local lesson. The
    /// list of modules comes with the runner, so this is told once that is built.
    LackingModule = "lacking-module", Error;
    /// A program of the page imports a module that this bundle was built without.
    ///
    /// The lesson is right, and the machine that built the runner lacks a tool for it.
    ModuleNotBuilt = "module-not-built", Warning;
    /// A template that tera cannot parse or render.
    ///
    /// [Themes](../themes.md) tells which values and words templates are given.
    TemplateError = "template-error", Error;
    /// A script of the theme that no browser can read.
    ///
    /// A browser runs nothing of a script, and of all that import it, where one sign in it is
    /// wrong. Scripts in `js/` and `root/` are read when the site is built, and published without
    /// their comments; those in `vendor/` are not.
    ScriptError = "script-error", Error;
    /// A script of the theme that imports what is not there: a file, or a name.
    ///
    /// A browser then runs nothing of the script, and of all that import it. It finds a script by
    /// its path from the one that imports it, as in `"./words.js"`, and knows no packages by their
    /// names: a library stands as a file in `vendor/`. A script that takes the place of one of the
    /// default theme exports the names that others import from it. What scripts in `vendor/` export
    /// is not looked at.
    BrokenImport = "broken-import", Error;
    /// A style sheet of the theme in which something is not closed, or that imports itself.
    ///
    /// A browser tells nobody: it reads on in a rule, a text or a comment that has no end, and
    /// leaves out the rules after it. Close it where it ought to end.
    StyleError = "style-error", Error;
    /// A style sheet or a script of the theme that loads something from another site.
    ///
    /// A page loads nothing from elsewhere: it works without the network, no other site learns who
    /// reads it, and its policy forbids it. Put the file into the theme (fonts into `fonts/`,
    /// libraries into `vendor/`) and write its path.
    OutsideAddress = "outside-address", Error;
    /// A template of the theme that no page is made by.
    ///
    /// Pages are made by the templates that the default theme has, blocks by those named as their
    /// directive in `blocks/` and `paper/`. Any other counts only where a template extends or
    /// includes it, or where it defines a component. Mostly the name is misspelt.
    UnusedTemplate = "unused-template", Warning;
    /// A file of the theme that nothing loads.
    ///
    /// A style sheet, a script or a font either takes the place of the default theme's file of the
    /// same path, or a template, a style sheet or a script of the theme says its name. One that
    /// stands beside the theme's folders is never read. Mostly the name or the folder is misspelt.
    UnusedThemeFile = "unused-theme-file", Warning;
    /// A block of a template that is not shown.
    ///
    /// A template that extends another is shown by the blocks of that one. A block that it does
    /// not have, or that stood in a block which now holds another text, leads nowhere. Give it
    /// the name of a block that is there, or write it within one.
    /// [Themes](../themes.md#one-template) lists the blocks of the default theme.
    UnknownBlock = "unknown-block", Error;
    /// A translated file whose original is gone, or stands elsewhere.
    ///
    /// A file below `content/lang/es/` translates the file of the same path in `content/`. Where
    /// that was renamed or deleted, no reader ever sees the translation. Move it along with
    /// its original, or delete it.
    StaleTranslation = "stale-translation", Error;
    /// A translation that says something else of a page than the course does.
    ///
    /// What is no text, such as `requires`, `minutes` or the exercises that a lesson shows, is
    /// the course's in every language; readers who change the language keep their progress by
    /// it. Take the key out of the translation, or do what the hint says.
    OtherInTranslation = "other-in-translation", Warning;
    /// A file of the interface's words that cannot be read as one.
    ///
    /// `words/LANGUAGE.toml` of a theme holds tables of texts. One that depends on a number
    /// is a table of its forms: `{ one = "{count} lesson", other = "{count} lessons" }`.
    /// `docs/authors/themes.md` has more of it.
    InvalidWords = "invalid-words", Error;
    /// A word of the interface that is asked for and nowhere written, or the other way round.
    ///
    /// A template that asks for a word nobody wrote would leave a hole in the page, and a
    /// misspelt word of a theme's own file would change nothing, in silence. The hint names
    /// the word that is meant.
    UnknownWord = "unknown-word", Error;
    /// The theme has not all its words in a language of the course.
    ///
    /// Those that it lacks stay English, so that readers meet two languages on one page.
    /// Translate them from the default theme's `words/en.toml`; a file that lacks some
    /// words is of use, too.
    MissingWord = "missing-word", Warning;
    /// A program that prints, without an `output` block under it.
    ///
    /// What a program prints is part of what a page promises, and readers compare. Add an
    /// `output` block; `understory python FILE` shows what belongs there. A program that
    /// cannot be run says why: `{static reason="…"}`.
    SampleWithoutOutput = "sample-without-output", Error;
    /// A sample prints something else than its `output` block says.
    ///
    /// Told by `understory check`, which runs every program. The note shows what is printed.
    UntrueSample = "untrue-sample", Error;
    /// An option of a quiz that is marked as right and is not, or the other way round.
    ///
    /// Told by `understory check`, which puts every option into the program and runs it.
    UntrueOption = "untrue-option", Error;
    /// A `::trace` whose program has no steps, too many, or not the one that is shown first.
    ///
    /// [Steps of a program](../trace.md) says what can be stepped through.
    UnfitTrace = "unfit-trace", Error;
    /// A solution or an alternative that does not pass its checks.
    ///
    /// Told by `understory check`. Either the program is wrong, or a check asks for more
    /// than the task says.
    FailingSolution = "failing-solution", Error;
    /// A starter that passes the checks untouched.
    ///
    /// Told by `understory check`. The exercise would be done before it is begun.
    PassingStarter = "passing-starter", Error;
    /// A mistake that passes, or that gets other words than its own.
    ///
    /// Told by `understory check`. Make the conditions of its `[[mistake]]` fit this program
    /// and no other; the first that fits speaks.
    UntoldMistake = "untold-mistake", Error;
    /// A starter that is not whole, or that does not fit its lesson.
    ///
    /// A local lesson names its starter in the front matter, offers it by `::starter`, and says by
    /// `::check{step="2"}` where each step is checked. The starter names the lesson, its check
    /// groups and the check that fails first. Only when both sides agree does a reader's work
    /// count. [Starters](../starters.md) tells what is in such a folder.
    InvalidStarter = "invalid-starter", Error;
    /// Code that a lesson quotes by `from`, and that the reference step does not have.
    ///
    /// What readers type from a lesson has to be what the tests have run. Quote lines that stand
    /// one after another in the file, without a change.
    NotInReference = "not-in-reference", Error;
    /// A program that does not end within its time.
    ///
    /// Told by `understory check`. A lesson that shows an endless loop marks its program
    /// `{static reason="…"}`.
    EndlessProgram = "endless-program", Error;
}
