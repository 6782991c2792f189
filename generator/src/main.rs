//! The command: arguments → one call → printing → exit status.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use clap::Parser;

use understory::build::{Options, build};
use understory::check::early_concepts::marked_uses;
use understory::check::reviews::stale_reviews;
use understory::cli::{BuildArgs, CheckArgs, Cli, Command, ExerciseKind, Format, NewCommand};
use understory::course::{Course, Language};
use understory::diagnostic::{Diagnostic, Severity, has_errors};
use understory::disk::{self, Cache, CourseFolder, OutputFolder};
use understory::figures::{self, Recordings};
use understory::load;
use understory::new;
use understory::plan::Drafts;
use understory::render::{Audience, Runner};
use understory::report::{self, Colour};
use understory::runner::{Message, Narrator, Repository, Stage, Wanted};
use understory::serve;
use understory::source::Sources;
use understory::verify::{self, process};
use understory::write::{self, Output};

/// How a command ended, short of an error that kept it from running.
enum Ending {
    Good,
    ContentHasErrors,
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(Ending::Good) => ExitCode::SUCCESS,
        Ok(Ending::ContentHasErrors) => ExitCode::from(1),
        Err(error) => {
            say(&format!("error: {error:#}"));
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli) -> Result<Ending> {
    if let Command::New {
        what: NewCommand::Course { folder },
    } = &cli.command
    {
        return new_course(folder);
    }
    let course = match &cli.course {
        // What is started for it is started in its folder, from where a relative path leads elsewhere.
        Some(course) => std::path::absolute(course).context("the course cannot be named so")?,
        None => CourseFolder::find(&std::env::current_dir().context("there is no current folder")?)
            .map(|folder| folder.path().to_owned())
            .ok_or_else(|| anyhow!("no content/course.toml here or in a folder above; name the course with --course DIR, or make one: understory new course NAME"))?,
    };
    match &cli.command {
        Command::Build(arguments) if arguments.serve => {
            serve::serve(
                &serve::Settings {
                    out: out_of(arguments, &course),
                    course,
                    port: arguments.port,
                    drafts: drafts(arguments),
                    runner: arguments.runner.clone(),
                    open: arguments.open,
                    colour: colour(),
                },
                &mut io::stderr(),
            )?;
            Ok(Ending::Good)
        }
        Command::Build(arguments) => build_once(cli, arguments, &course),
        Command::Check(arguments) => check(cli, &course, arguments),
        Command::New { what } => new_in(&course, what),
        Command::Python { file } => python(&course, file),
        Command::Programs => programs(cli, &course),
    }
}

fn build_once(cli: &Cli, arguments: &BuildArgs, course: &Path) -> Result<Ending> {
    let sources = load::load(&CourseFolder::new(course))?;
    let mut options = Options {
        drafts: drafts(arguments),
        audience: Audience::Readers,
        runner: Runner::Building,
        recordings: Recordings::new(),
    };
    // What is wrong with the content is told before the runner is waited for.
    let first = build(&sources, &options);
    if first.site.is_none() {
        tell(cli.format, &first.diagnostics, &sources)?;
        return Ok(Ending::ContentHasErrors);
    }
    // Nor is it waited for where the site could not be written.
    let mut out = OutputFolder::new(out_of(arguments, course));
    out.list()?;
    let bundle = match &arguments.runner {
        Some(folder) => folder.clone(),
        None => from_bundler(course, Wanted::Bundle, Stage::Wasm)?,
    };
    options.runner = Runner::Ready(disk::read_bundle(&bundle)?);
    let (recordings, unfit) = recordings(course, &first.course, &sources);
    if has_errors(&unfit) {
        tell(cli.format, &unfit, &sources)?;
        return Ok(Ending::ContentHasErrors);
    }
    options.recordings = recordings;
    let built = build(&sources, &options);
    tell(cli.format, &built.diagnostics, &sources)?;
    let Some(site) = built.site else {
        return Ok(Ending::ContentHasErrors);
    };
    let written = write::write(&site, &mut out)?;
    say(&format!(
        "built {} files in {}: {} written, {} removed",
        site.len(),
        out_of(arguments, course).display(),
        written.changed.len(),
        written.removed.len()
    ));
    Ok(Ending::Good)
}

/// What the programs did that readers step through. Where that cannot be found out the
/// site is good without: readers' browsers record it when they are asked to.
fn recordings(folder: &Path, course: &Course, sources: &Sources) -> (Recordings, Vec<Diagnostic>) {
    let figures = figures::figures(course, sources);
    if figures.is_empty() {
        return Default::default();
    }
    let recorded = from_bundler(folder, Wanted::Native, Stage::Native).and_then(|interpreter| {
        let cache = Cache::of_recordings(folder);
        Ok(figures::record(&interpreter, figures, &cache)?)
    });
    recorded.unwrap_or_else(|error| {
        say(&format!(
            "no `::trace` shows its first picture without scripts: {error:#}"
        ));
        Default::default()
    })
}

fn check(cli: &Cli, course: &Path, arguments: &CheckArgs) -> Result<Ending> {
    let sources = load::load(&CourseFolder::new(course))?;
    let built = build(&sources, &in_memory());
    let mut diagnostics = built.diagnostics;
    diagnostics.extend(stale_reviews(&built.course, today()));
    diagnostics.sort();
    if !has_errors(&diagnostics) {
        let mut programs = verify::programs(&built.course, &sources);
        programs.retain(|program| !arguments.exercises || program.is_answer());
        if !programs.is_empty() {
            let interpreter = from_bundler(course, Wanted::Native, Stage::Native)?;
            let counts = verify::count(&programs);
            say(&format!(
                "running {} samples, {} starters, {} solutions, {} alternatives and {} mistakes",
                counts.samples,
                counts.starters,
                counts.solutions,
                counts.alternatives,
                counts.mistakes
            ));
            let outcomes = process::run_all(&interpreter, &programs, process::LIMIT)?;
            diagnostics.extend(
                programs
                    .iter()
                    .zip(&outcomes)
                    .flat_map(|(program, outcome)| verify::told_of(program, outcome)),
            );
            let figures = figures::figures(&built.course, &sources);
            let cache = Cache::of_recordings(course);
            diagnostics.extend(figures::record(&interpreter, figures, &cache)?.1);
            diagnostics.sort();
            // What is wrong with an exercise itself, each of its programs has told.
            diagnostics.dedup();
        }
    }
    tell(cli.format, &diagnostics, &sources)?;
    let fails = has_errors(&diagnostics)
        || (arguments.strict
            && diagnostics
                .iter()
                .any(|each| each.severity() == Severity::Warning));
    if cli.format == Format::Terminal {
        let marked = marked_uses(&built.course, &sources);
        if !marked.is_empty() {
            say("what lessons use before it is taught, as they say themselves:");
        }
        for line in marked {
            say(&format!("  {line}"));
        }
    }
    if !fails && cli.format == Format::Terminal {
        say(if arguments.exercises {
            "the exercises are true"
        } else {
            "the course is true"
        });
    }
    Ok(if fails {
        Ending::ContentHasErrors
    } else {
        Ending::Good
    })
}

/// How many days there were since 1 January 1970.
fn today() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs() / 86_400).unwrap_or_default()
    })
}

fn new_course(folder: &Path) -> Result<Ending> {
    let folder = std::path::absolute(folder).context("the folder cannot be named so")?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let made = new::course(&name)?;
    write_made(&CourseFolder::new(&folder), &made)?;
    say(&format!(
        "go to {} and start `understory build --serve`",
        folder.display()
    ));
    Ok(Ending::Good)
}

/// Makes something in a course that is there.
fn new_in(course: &Path, what: &NewCommand) -> Result<Ending> {
    let folder = CourseFolder::new(course);
    let sources = load::load(&folder)?;
    let course = build(&sources, &in_memory()).course;
    let made = match what {
        NewCommand::Course { .. } => return new_course(folder.path()),
        NewCommand::Lesson { part, name } => new::lesson(&course, part, name)?,
        NewCommand::Exercise { lesson, name, kind } => {
            let language = match kind {
                ExerciseKind::Python => Language::Python,
                ExerciseKind::Sql => Language::Sql,
            };
            new::exercise(&course, &sources, language, lesson, name)?
        }
    };
    write_made(&folder, &made)?;
    if let Some((path, _)) = &made.changed {
        say(&format!("its place is the end of {path}"));
    }
    say("`understory check` runs all that the course says");
    Ok(Ending::Good)
}

fn write_made(folder: &CourseFolder, made: &new::Made) -> Result<()> {
    folder.make(&made.files)?;
    if let Some((path, text)) = &made.changed {
        folder.replace(path, text)?;
    }
    for (path, _) in &made.files {
        say(&format!("made {path}"));
    }
    Ok(())
}

fn programs(cli: &Cli, course: &Path) -> Result<Ending> {
    let sources = load::load(&CourseFolder::new(course))?;
    let built = build(&sources, &in_memory());
    if has_errors(&built.diagnostics) {
        tell(cli.format, &built.diagnostics, &sources)?;
        return Ok(Ending::ContentHasErrors);
    }
    let programs = verify::programs(&built.course, &sources);
    let listing = verify::listing(&programs, &sources, &built.course.settings.python);
    writeln!(io::stdout(), "{listing}")?;
    Ok(Ending::Good)
}

fn python(course: &Path, file: &Path) -> Result<Ending> {
    let source = disk::read_text(file)?;
    let interpreter = from_bundler(course, Wanted::Native, Stage::Native)?;
    let mut lines = io::stdin().lock().lines();
    let read = || lines.next().and_then(Result::ok);
    let ended_well =
        process::run_on_terminal(&interpreter, &source, read, io::stdout(), io::stderr())?;
    Ok(if ended_well {
        Ending::Good
    } else {
        Ending::ContentHasErrors
    })
}

/// Has the bundler build one thing and says what it is doing meanwhile.
fn from_bundler(course: &Path, wanted: Wanted, stage: Stage) -> Result<PathBuf> {
    let mut built = None;
    let mut narrator = Narrator::default();
    Repository::find(course)?
        .start(wanted)?
        .follow(|message| match message {
            Message::Progress { .. } => {
                if let Some(line) = narrator.line(message) {
                    say(&format!("runner: {line}"));
                }
            }
            Message::Ready { stage: ready, path } if *ready == stage => built = Some(path.clone()),
            _ => {}
        })?;
    built.ok_or_else(|| anyhow!("the bundler ended well and named nothing that it built; run it by hand: cargo run --release -p understory-bundler"))
}

fn in_memory() -> Options {
    Options {
        drafts: Drafts::Include,
        audience: Audience::Readers,
        runner: Runner::Building,
        recordings: Recordings::new(),
    }
}

fn tell(format: Format, diagnostics: &[Diagnostic], sources: &Sources) -> io::Result<()> {
    match format {
        Format::Terminal if diagnostics.is_empty() => Ok(()),
        Format::Terminal => {
            io::stderr().write_all(report::terminal(diagnostics, sources, colour()).as_bytes())
        }
        Format::Json => io::stdout().write_all(report::json(diagnostics, sources).as_bytes()),
        Format::Github => io::stdout().write_all(report::github(diagnostics, sources).as_bytes()),
    }
}

fn out_of(arguments: &BuildArgs, course: &Path) -> PathBuf {
    arguments.out.clone().unwrap_or_else(|| course.join("site"))
}

fn drafts(arguments: &BuildArgs) -> Drafts {
    if arguments.drafts {
        Drafts::Include
    } else {
        Drafts::Exclude
    }
}

/// Source: no-color.org.
fn colour() -> Colour {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if refused || !io::stderr().is_terminal() {
        Colour::Never
    } else {
        Colour::Always
    }
}

fn say(line: &str) {
    // A terminal that is gone is no reason to stop.
    let _ = writeln!(io::stderr(), "{line}");
}
