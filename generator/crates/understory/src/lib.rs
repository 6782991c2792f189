//! Understory compiles a folder of Markdown lessons into a static course site.
//!
//! A build has six phases, each a function from values to values. Only the first and the last
//! touch the disk: *load* reads files and *write* writes them.
//!
//! | phase | from | to |
//! |---|---|---|
//! | [`load`] | a folder | [`understory_source::Sources`] |
//! | [`understory_course::parse`] | sources | a [`understory_course::Course`] and its diagnostics |
//! | [`understory_check`] | a course | diagnostics |
//! | [`understory_course::plan`](mod@understory_course::plan) | a course | a [`understory_course::plan::SitePlan`]: every URL and every order |
//! | [`understory_render`] | a plan and a theme | pages and files, each passed to a [`understory_source::site::Sink`] as soon as it is rendered |
//! | [`mod@write`] | these files | a new version of the site on disk, which becomes visible when it is complete |
//!
//! [`mod@build`] puts them together. After *check*, errors stop a build once all of them are
//! reported. [`understory_verify`] is not a phase: it runs the course's Python for `check`.

pub mod build;
pub mod choice;
pub mod cli;
pub mod commands;
pub mod disk;
pub mod traces;
pub mod load;
pub mod new;
pub mod precompress;
pub mod report;
pub mod send;
pub mod serve;
pub mod write;
