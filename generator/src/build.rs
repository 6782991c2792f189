//! One build in memory: sources in; a site, or what is wrong, out.
//!
//! The same function serves `build`, `check` and every turn of `build --serve`.

use crate::check::{self, modules, modules::Modules, site_links};
use crate::course::Course;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::figures::Recordings;
use crate::parse;
use crate::plan::{self, Drafts};
use crate::render::{self, Audience, Runner, Site, Theme};
use crate::source::Sources;

/// What decides a build beside its sources.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// For whom.
    pub audience: Audience,
    /// What becomes of the runner.
    pub runner: Runner,
    /// What the programs did that readers step through, as far as it is known.
    pub recordings: Recordings,
}

/// A build's outcome.
#[derive(Debug)]
pub struct Build {
    /// The course as parsed, for what comes after a build.
    pub course: Course,
    /// All that was noticed, sorted by file and line.
    pub diagnostics: Vec<Diagnostic>,
    /// The site; `None` where an error stopped the build.
    pub site: Option<Site>,
}

/// Parses, checks, plans and renders.
#[must_use]
pub fn build(sources: &Sources, options: &Options) -> Build {
    let (course, mut diagnostics) = parse::parse(sources);
    diagnostics.extend(check::check(&course, sources));
    // What the runner's Python lacks is known once there is a bundle.
    if let Some(modules) = options.runner.manifest().and_then(Modules::of) {
        diagnostics.extend(modules::lacking_modules(&course, sources, &modules));
    }
    let theme = match Theme::parse(sources, &course.settings.theme, course.settings.file) {
        Ok(theme) => Some(theme),
        Err(problems) => {
            diagnostics.extend(problems);
            None
        }
    };
    let site = match theme {
        Some(theme) if !has_errors(&diagnostics) => {
            let plan = plan::plan(&course, sources, options.drafts);
            match render::render(&plan, &theme, options) {
                Ok(site) => {
                    let settings = &course.settings;
                    let lost = site_links::broken_site_links(
                        &site,
                        sources,
                        &settings.theme,
                        settings.file,
                    );
                    let is_whole = lost.is_empty();
                    diagnostics.extend(lost);
                    is_whole.then_some(site)
                }
                Err(problems) => {
                    diagnostics.extend(problems);
                    None
                }
            }
        }
        _ => None,
    };
    diagnostics.sort();
    diagnostics.dedup();
    Build {
        course,
        diagnostics,
        site,
    }
}
