//! The command line: parses arguments, runs one command, prints the result and sets the exit
//! status.

use std::ffi::OsString;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use clap::Parser;
use serde_json::Value;

use understory::build::{CheckCache, ParseCache, Parsed};
use understory::check::early_concepts::marked_uses;
use understory::check::reviews::stale_reviews;
use understory::check_pyz;
use understory::choice::{Choice, is_at};
use understory::cli::{BuildArgs, CheckArgs, Cli, Command, Format, NewCommand};
use understory::course::{Course, Lesson};
use understory::diagnostic::{self, Code, Diagnostic, Severity, has_errors};
use understory::disk::{self, Cache, CourseFolder, OutputFolder};
use understory::figures;
use understory::guard;
use understory::load;
use understory::new;
use understory::plan::Drafts;
use understory::precompress::WithSiblings;
use understory::recordings::Recordings;
use understory::render::{Audience, Options, Runner};
use understory::report::{self, Colour};
use understory::runner::{self, BundleKind, Engine, Message, Narrator};
use understory::send;
use understory::serve;
use understory::site::Sink;
use understory::source::{FileId, Sources};
use understory::states;
use understory::verify::requests::{self, Answered, Series};
use understory::verify::{self, Memory, Program, process};
use understory::write::Staged;

/// A build makes millions of small allocations, and the system allocator makes it 10% slower.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Where the requests that were answered as shown are cached.
const ANSWERED: &str = "requests.json";

/// The status if the content has errors. If a command can't run, it's 2.
const CONTENT_HAS_ERRORS: ExitCode = ExitCode::FAILURE;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Command::Guard { command } = &cli.command {
        return guarded(command);
    }
    match run(&cli) {
        Ok(status) => status,
        Err(error) => {
            say(&format!("error: {error:#}"));
            let unread = error.downcast_ref::<load::LoadError>();
            let line = unread.and_then(|error| report::format_unreadable(cli.format, error));
            if let Some(line) = line {
                // The reader may be gone; the error is already on standard error.
                let _ = io::stdout().write_all(line.as_bytes());
            }
            ExitCode::from(2)
        }
    }
}

fn guarded(command: &[OsString]) -> ExitCode {
    match guard::run(command) {
        Ok(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            code.map_or(ExitCode::FAILURE, ExitCode::from)
        }
        // The parent process reports the error.
        Err(_) => ExitCode::from(guard::NOT_FOUND_STATUS),
    }
}

fn run(cli: &Cli) -> Result<ExitCode> {
    if let Command::New { what: NewCommand::Course { folder } } = &cli.command {
        return new_course(folder);
    }
    let course = match &cli.course {
        // Child processes start in the course folder, where a relative path would point
        // elsewhere.
        Some(course) => std::path::absolute(course).context("invalid path for --course")?,
        None => CourseFolder::find(&std::env::current_dir().context("cannot read the current folder")?)
            .map(|folder| folder.path().to_owned())
            .ok_or_else(|| anyhow!("could not find `content/course.toml` in this folder or any parent folder; pass `--course DIR`, or create a course with `understory new course NAME`"))?,
    };
    match &cli.command {
        Command::Build(arguments) if arguments.serve => {
            serve::serve(&serve::Settings {
                course: &course,
                arguments,
                colour: colour(),
                format: cli.format,
            })?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Build(arguments) => build_once(cli, arguments, &course),
        Command::Check(arguments) => check(cli, &course, arguments),
        Command::New { what } => new_in(&course, what),
        Command::Python { file } => python(&course, file),
        Command::Programs => print_listing(cli, &course, programs),
        Command::Answers => print_listing(cli, &course, states::answers),
        Command::Checkers { folder } => checkers(&course, folder),
        Command::Bundle => {
            writeln!(io::stdout(), "{}", bundle(&course)?.display())?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Hashes => {
            write!(io::stdout(), "{}", runner::hashes(&course)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Guard { .. } => unreachable!("`guard` was handled before"),
    }
}

fn build_once(cli: &Cli, arguments: &BuildArgs, course: &Path) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let mut options = Options {
        drafts: arguments.drafts(),
        audience: Audience::Readers,
        runner: match arguments.runner.clone().or_else(runner::released_bundle) {
            Some(folder) => Runner::Ready(disk::read_bundle(&folder)?),
            None => Runner::Building,
        },
        recordings: Recordings::new(),
    };
    // Report problems in the content before waiting for the runner.
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    let mut cache = CheckCache::default();
    let is_waited_for = options.runner == Runner::Building;
    let mut diagnostics = match is_waited_for {
        true => parsed.find_problems(&options, &mut cache),
        false => parsed.check(&options, &mut cache),
    };
    if has_errors(&diagnostics) {
        print_diagnostics(cli.format, &diagnostics, &sources)?;
        return Ok(CONTENT_HAS_ERRORS);
    }
    // Don't wait for the runner either if the site can't be written.
    let out = OutputFolder::for_course(output_folder(arguments, course), course)?;
    out.list()?;
    if is_waited_for {
        let bundle = bundle(course)?;
        options.runner = Runner::Ready(disk::read_bundle(&bundle)?);
        // Some checks need the runner.
        diagnostics = parsed.check(&options, &mut cache);
    }
    let (recordings, unfit) = recordings(course, &parsed)?;
    if has_errors(&unfit) {
        print_diagnostics(cli.format, &unfit, &sources)?;
        return Ok(CONTENT_HAS_ERRORS);
    }
    options.recordings = recordings;
    let staged = Staged::begin(&out)?;
    if !has_errors(&diagnostics) {
        let siblings = WithSiblings { out: &staged };
        let out: &dyn Sink = match arguments.precompress {
            true => &siblings,
            false => &staged,
        };
        diagnostics.extend(parsed.render(&options, out));
        diagnostic::sort(&mut diagnostics, &sources);
    }
    print_diagnostics(cli.format, &diagnostics, &sources)?;
    if has_errors(&diagnostics) {
        return Ok(CONTENT_HAS_ERRORS);
    }
    let written = staged.publish()?;
    say(&format!(
        "built {} files in {}: {} written, {} removed",
        written.files,
        output_folder(arguments, course).display(),
        written.changed.len(),
        written.removed.len()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Records the programs that readers can step through. Without an engine, the reader's browser
/// records them on demand.
///
/// # Errors
/// If there is no engine and this is a published release, because its output must be the same
/// everywhere.
fn recordings(folder: &Path, parsed: &Parsed) -> Result<(Recordings, Vec<Diagnostic>)> {
    let courses = parsed.courses();
    let figures: Vec<_> =
        courses.flat_map(|(course, sources)| figures::figures(course, sources)).collect();
    if figures.is_empty() {
        return Ok(Default::default());
    }
    let recorded = engine(folder).and_then(|engine| {
        let cache = Cache::for_recordings(folder);
        Ok(figures::record(&engine, figures, &cache)?)
    });
    let unable = "cannot record the programs with `::trace`";
    if cfg!(feature = "publish") {
        return recorded.context(unable);
    }
    Ok(recorded.unwrap_or_else(|error| {
        say(&format!("warning: {unable}: {error:#}"));
        Default::default()
    }))
}

fn check(cli: &Cli, course: &Path, arguments: &CheckArgs) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let current = std::env::current_dir().context("cannot read the current folder")?;
    let choice = Choice::new(&arguments.paths, &current, course, &sources)?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    if arguments.feedback {
        return feedback(course, &choice, parsed.course(), &sources);
    }
    let mut diagnostics = parsed.find_problems(&in_memory(), &mut CheckCache::default());
    diagnostics.extend(stale_reviews(parsed.course(), today()));
    let selection = Selection { course, choice: &choice, sources: &sources, arguments };
    let mut mismatches =
        run_programs(&selection, parsed.course(), &sources, &diagnostics, |_| true)?;
    for (course, view) in parsed.courses().skip(1) {
        let is_translated = |lesson: &Lesson| {
            let folder = format!("{}/", lesson.dir);
            let mut files = view.under(&folder);
            files.any(|(id, _)| view.original(id).is_some())
        };
        mismatches.extend(run_programs(&selection, course, view, &diagnostics, is_translated)?);
    }
    // The actual output is more useful than a report that the output is missing.
    diagnostics.retain(|each| {
        each.code != Code::SampleWithoutOutput
            || mismatches.iter().all(|other| other.span != each.span)
    });
    diagnostics.extend(mismatches);
    diagnostics.retain(|each| choice.contains(each.span.file, &sources));
    // Problems in an exercise were reported once per program; sorting removes the duplicates.
    diagnostic::sort(&mut diagnostics, &sources);
    print_diagnostics(cli.format, &diagnostics, &sources)?;
    let fails = has_errors(&diagnostics)
        || (arguments.strict
            && diagnostics.iter().any(|each| each.severity() == Severity::Warning));
    if cli.format == Format::Terminal {
        if choice.is_all() {
            print_allowed_early_uses(parsed.course(), &sources);
        }
        if !fails {
            say(match (choice.is_all(), arguments.exercises) {
                (true, true) => "all exercises passed",
                (true, false) => "all checks passed",
                (false, _) => "all checks passed for the selected paths",
            });
        }
    }
    Ok(if fails { CONTENT_HAS_ERRORS } else { ExitCode::SUCCESS })
}

/// Prints what readers would see for each typical wrong answer if its mistake weren't declared.
fn feedback(
    folder: &Path,
    choice: &Choice,
    course: &Course,
    sources: &Sources,
) -> Result<ExitCode> {
    let programs = verify::programs(course, sources).into_iter();
    let programs: Vec<_> = programs
        .filter(|program| program.is_mistake() && choice.contains(program.file(), sources))
        .map(verify::without_declared_mistakes)
        .collect();
    let outcomes = process::run_all(&engine(folder)?, &programs, verify::TIME_LIMIT)?;
    let mut out = io::stdout().lock();
    for (program, outcome) in programs.iter().zip(&outcomes) {
        writeln!(out, "{}", program.name(sources))?;
        let said = verify::feedback(outcome).unwrap_or("(it passes, or doesn't end)");
        writeln!(out, "    {said}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes each starter's `check.pyz`, so that tests can start it.
fn checkers(course: &Path, folder: &Path) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    for starter in parsed.course().starters.iter() {
        let archive = check_pyz::archive(&check_pyz::checks(starter, &sources, None));
        disk::write_file(folder, &format!("{}.pyz", starter.name), &archive)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the early uses of concepts that the course's authors have allowed.
fn print_allowed_early_uses(course: &Course, sources: &Sources) {
    let lines = marked_uses(course, sources);
    if !lines.is_empty() {
        say("used before it is taught, as marked in the lessons:");
    }
    for line in lines {
        say(&format!("  {line}"));
    }
}

/// The programs that `check` runs.
struct Selection<'a> {
    /// The course folder.
    course: &'a Path,
    choice: &'a Choice,
    /// The sources, with their original paths.
    sources: &'a Sources,
    /// The other options.
    arguments: &'a CheckArgs,
}

/// Runs the selected programs of all lessons without errors, sends their requests, and reports
/// the failures.
fn run_programs(
    selection: &Selection<'_>,
    course: &Course,
    sources: &Sources,
    known: &[Diagnostic],
    is_asked: impl Fn(&Lesson) -> bool,
) -> Result<Vec<Diagnostic>> {
    let is_wrong = |lesson: &&Lesson| {
        let mut errors = known
            .iter()
            // The program has to run to show its output.
            .filter(|each| each.code != Code::SampleWithoutOutput)
            .filter(|each| each.severity() == Severity::Error);
        errors.any(|each| is_at(&sources.file(each.span.file).path, &lesson.dir))
    };
    let wrong: Vec<&Lesson> = course.lessons().filter(is_wrong).collect();
    let is_run = |file: FileId| {
        let path = &sources.file(file).path;
        let mut lessons = course.lessons();
        let lesson = lessons.find(|lesson| is_at(path, &lesson.dir));
        selection.choice.contains(file, selection.sources)
            && lesson.is_none_or(|lesson| is_asked(lesson) && !is_wrong(&lesson))
    };
    let mut programs = verify::programs(course, sources);
    let options = selection.arguments;
    programs.retain(|program| {
        (!options.requests || program.is_asked())
            && (!options.exercises || program.is_answer())
            && is_run(program.file())
    });
    let mut requests = requests::series(course);
    requests.retain(|series| !options.exercises && is_run(series.file()));
    if programs.is_empty() && requests.is_empty() {
        return Ok(Vec::new());
    }
    if !wrong.is_empty() {
        say(&match wrong.len() {
            1 => "skipped the programs in 1 lesson with errors".to_owned(),
            count => format!("skipped the programs in {count} lessons with errors"),
        });
    }
    let cache = Cache::for_outcomes(selection.course);
    let mut mismatches = send_requests(&requests, sources, &cache)?;
    if programs.is_empty() {
        return Ok(mismatches);
    }
    let engine = engine(selection.course)?;
    if !engine.has_packages() && programs.iter().any(Program::is_app) {
        programs.retain(|program| !program.is_app());
        say(
            "applications are not verified, because this engine has no packages: install Node 20 or later",
        );
    }
    let is_whole = selection.choice.is_all() && !options.requests && !options.exercises;
    let name = format!("{}.json", course.settings.language);
    let mut memory = Memory::new(cache.read(&name).as_deref(), engine.identity()?);
    mismatches.extend(run_changed(&engine, programs, &mut memory)?);
    cache.write(&name, &memory.into_text(is_whole));
    let mut figures = figures::figures(course, sources);
    figures.retain(|figure| is_run(figure.program.file()));
    let cache = Cache::for_recordings(selection.course);
    mismatches.extend(figures::record(&engine, figures, &cache)?.1);
    Ok(mismatches)
}

/// Runs the programs that haven't passed before, and reports the failures of all.
fn run_changed(
    engine: &Engine,
    programs: Vec<Program<'_>>,
    memory: &mut Memory,
) -> Result<Vec<Diagnostic>> {
    let (mut outcomes, mut changed) = (Vec::new(), Vec::new());
    for program in programs {
        match memory.recall(&program).cloned() {
            Some(outcome) => outcomes.push((program, outcome)),
            None => changed.push(program),
        }
    }
    match outcomes.len() {
        0 => {}
        1 => say("skipping 1 program that passed before"),
        count => say(&format!("skipping {count} programs that passed before")),
    }
    if !changed.is_empty() {
        let counts = verify::count(&changed);
        let counted = |count: usize, one: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {one}s"),
        };
        say(&format!(
            "running {}, {}, {}, {} and {}",
            counted(counts.samples, "sample"),
            counted(counts.starters, "starter"),
            counted(counts.solutions, "solution"),
            counted(counts.alternatives, "alternative"),
            counted(counts.mistakes, "mistake"),
        ));
    }
    let new = process::run_all(engine, &changed, verify::TIME_LIMIT)?;
    outcomes.extend(changed.into_iter().zip(new));
    let mut mismatches = Vec::new();
    for (program, outcome) in outcomes {
        let found = verify::diagnostics_for(&program, &outcome);
        if found.is_empty() {
            memory.keep(&program, outcome);
        }
        mismatches.extend(found);
    }
    Ok(mismatches)
}

/// Sends the requests of `http` blocks that haven't been answered as shown before, and reports the
/// responses that differ.
fn send_requests(
    requests: &[Series<'_>],
    sources: &Sources,
    cache: &Cache,
) -> Result<Vec<Diagnostic>> {
    if requests.is_empty() {
        return Ok(Vec::new());
    }
    let count = |requests: usize| match requests {
        1 => "1 request".to_owned(),
        count => format!("{count} requests"),
    };
    let packages = requests.iter().flat_map(|series| series.packages(sources)).collect();
    let python = send::Python::new(&packages);
    let mut answered = Answered::new(cache.read(ANSWERED).as_deref(), &python.identity);
    let new = requests.iter().map(|series| (series, series.key(sources)));
    let new: Vec<_> = new.filter(|(_, key)| !answered.contains(key)).collect();
    let all: usize = requests.iter().map(Series::count).sum();
    let changed: usize = new.iter().map(|(series, _)| series.count()).sum();
    if changed < all {
        say(&format!("skipping {} that were answered as shown before", count(all - changed)));
    }
    if changed > 0 {
        say(&format!("sending {} with {}", count(changed), python.program.display()));
    }
    let (mut mismatches, mut skipped, mut skip_reason) = (Vec::new(), 0, None);
    for (series, key) in new {
        // What is missing is said once.
        if skip_reason.is_some() && !series.packages(sources).is_disjoint(&python.missing) {
            skipped += series.count();
            continue;
        }
        let results = send::send(series, sources, &python).context("cannot send requests")?;
        if results.mismatches.is_empty() && results.skipped == 0 {
            answered.keep(key);
        }
        mismatches.extend(results.mismatches);
        skipped += results.skipped;
        skip_reason = skip_reason.or(results.skip_reason);
    }
    cache.write(ANSWERED, &answered.into_text());
    if let Some(why) = skip_reason {
        say(&format!(
            "{} not sent: {why}; or set UNDERSTORY_PYTHON to another Python",
            count(skipped)
        ));
    }
    Ok(mismatches)
}

/// Returns the number of days since 1 January 1970.
fn today() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| i64::try_from(since.as_secs() / 86_400).unwrap_or_default())
}

fn new_course(folder: &Path) -> Result<ExitCode> {
    let folder = std::path::absolute(folder).context("invalid path for the new course")?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let made = new::course(&name)?;
    write_new_files(&CourseFolder::new(&folder), &made)?;
    say(&format!("run `understory build --serve` in {}", folder.display()));
    Ok(ExitCode::SUCCESS)
}

/// Creates something in an existing course.
fn new_in(course: &Path, what: &NewCommand) -> Result<ExitCode> {
    let folder = CourseFolder::new(course);
    let sources = load::load(&folder)?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    let course = parsed.course();
    let made = match what {
        NewCommand::Course { .. } => return new_course(folder.path()),
        NewCommand::Lesson { part, name, local: true } => new::local_lesson(course, part, name)?,
        NewCommand::Lesson { part, name, .. } => new::lesson(course, part, name)?,
        NewCommand::Exercise { lesson, name, kind } => {
            new::exercise(course, &sources, *kind, lesson, name)?
        }
        NewCommand::Translation { language } => new::translation(course, language)?,
    };
    write_new_files(&folder, &made)?;
    if let Some((path, _)) = &made.changed {
        say(&format!("added it to the end of {path}"));
    }
    say("run `understory check` to check the course");
    Ok(ExitCode::SUCCESS)
}

fn write_new_files(folder: &CourseFolder, made: &new::NewFiles) -> Result<()> {
    folder.create(&made.files)?;
    if let Some((path, text)) = &made.changed {
        folder.replace(path, text)?;
    }
    for (path, _) in &made.files {
        say(&format!("created {path}"));
    }
    Ok(())
}

/// Prints a listing of a course without errors, as JSON.
fn print_listing(
    cli: &Cli,
    course: &Path,
    listing: impl FnOnce(&Course, &Sources) -> Value,
) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    let diagnostics = parsed.find_problems(&in_memory(), &mut CheckCache::default());
    if has_errors(&diagnostics) {
        print_diagnostics(cli.format, &diagnostics, &sources)?;
        return Ok(CONTENT_HAS_ERRORS);
    }
    writeln!(io::stdout(), "{}", listing(parsed.course(), &sources))?;
    Ok(ExitCode::SUCCESS)
}

fn programs(course: &Course, sources: &Sources) -> Value {
    let programs = verify::programs(course, sources);
    verify::listing(&programs, sources, &course.settings.python)
}

fn python(course: &Path, file: &Path) -> Result<ExitCode> {
    let source = disk::read_text(file)?;
    // Python ignores the mark that some editors put before the first character.
    let source = source.strip_prefix('\u{feff}').unwrap_or(&source);
    let engine = engine(course)?;
    let mut lines = io::stdin().lock().lines();
    let read = || lines.next().and_then(Result::ok);
    let ended_well = process::run_on_terminal(&engine, source, read, io::stdout(), io::stderr())?;
    Ok(if ended_well { ExitCode::SUCCESS } else { CONTENT_HAS_ERRORS })
}

/// Finds or builds the bundle, and prints the progress.
fn bundle(course: &Path) -> Result<PathBuf> {
    let mut narrator = Narrator::default();
    let report = |message: &Message| say_runner(&mut narrator, message);
    Ok(runner::obtain(course, BundleKind::Bundle, report)?)
}

/// Finds an engine that runs programs, and prints the progress.
fn engine(course: &Path) -> Result<Engine> {
    let mut narrator = Narrator::default();
    let report = |message: &Message| say_runner(&mut narrator, message);
    Ok(runner::engine(course, report)?)
}

fn say_runner(narrator: &mut Narrator, message: &Message) {
    if let Some(line) = narrator.line(message) {
        say(&format!("runner: {line}"));
    }
}

fn in_memory() -> Options {
    Options {
        drafts: Drafts::Include,
        audience: Audience::Readers,
        runner: Runner::Building,
        recordings: Recordings::new(),
    }
}

fn print_diagnostics(
    format: Format,
    diagnostics: &[Diagnostic],
    sources: &Sources,
) -> io::Result<()> {
    match format {
        Format::Terminal if diagnostics.is_empty() => Ok(()),
        Format::Terminal => {
            io::stderr().write_all(report::terminal(diagnostics, sources, colour()).as_bytes())
        }
        Format::Json => io::stdout().write_all(report::json(diagnostics, sources).as_bytes()),
        Format::Github => io::stdout().write_all(report::github(diagnostics, sources).as_bytes()),
    }
}

fn output_folder(arguments: &BuildArgs, course: &Path) -> PathBuf {
    arguments.out.clone().unwrap_or_else(|| course.join("site"))
}

/// Chooses whether to use colours. See no-color.org.
fn colour() -> Colour {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if refused || !io::stderr().is_terminal() { Colour::Never } else { Colour::Always }
}

fn say(line: &str) {
    // Keep going if the terminal is gone.
    let _ = writeln!(io::stderr(), "{line}");
}
