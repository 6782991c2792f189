//! `understory new`: writes what [`crate::new`] makes.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::terminal::say;
use crate::build::{ParseCache, Parsed};
use crate::cli::NewCommand;
use crate::disk::CourseFolder;
use crate::load;
use crate::new;

pub(super) fn new_course(folder: &Path) -> Result<ExitCode> {
    let folder = std::path::absolute(folder).context("invalid path for the new course")?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let new_files = new::course(&name)?;
    write_new_files(&CourseFolder::new(&folder), &new_files)?;
    say(&format!("run `understory build --serve` in {}", folder.display()));
    Ok(ExitCode::SUCCESS)
}

/// Creates something in an existing course.
pub(super) fn new_in(course: &Path, command: &NewCommand) -> Result<ExitCode> {
    let folder = CourseFolder::new(course);
    let sources = load::load(&folder)?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    let course = parsed.course();
    let new_files = match command {
        NewCommand::Course { .. } => return new_course(folder.path()),
        NewCommand::Lesson { part, name, local: true } => new::local_lesson(course, part, name)?,
        NewCommand::Lesson { part, name, .. } => new::lesson(course, part, name)?,
        NewCommand::Exercise { lesson, name, kind } => {
            new::exercise(course, &sources, (*kind).into(), lesson, name)?
        }
        NewCommand::Translation { language } => new::translation(course, language)?,
    };
    write_new_files(&folder, &new_files)?;
    if let Some((path, _)) = &new_files.changed {
        say(&format!("added it to the end of {path}"));
    }
    say("run `understory check` to check the course");
    Ok(ExitCode::SUCCESS)
}

fn write_new_files(folder: &CourseFolder, new_files: &new::NewFiles) -> Result<()> {
    folder.create(&new_files.files)?;
    if let Some((path, text)) = &new_files.changed {
        folder.replace(path, text)?;
    }
    for (path, _) in &new_files.files {
        say(&format!("created {path}"));
    }
    Ok(())
}
