//! Understory compiles a folder of Markdown lessons into a static course site.
//!
//! A build has six phases, each a function from values to values. Only the first and the last
//! touch the disk: *load* reads files and *write* writes them.
//!
//! | phase | from | to |
//! |---|---|---|
//! | [`load`] | a folder | [`source::Sources`] |
//! | [`parse`] | sources | a [`course::Course`] and its diagnostics |
//! | [`check`] | a course | diagnostics |
//! | [`plan`] | a course | a [`plan::SitePlan`]: every URL and every order |
//! | [`render`] | a plan and a theme | pages and files, each passed to a [`render::Sink`] as soon as it is made |
//! | [`mod@write`] | these files | a new version of the site on disk, which becomes visible when it is complete |
//!
//! [`mod@build`] puts them together. After *check*, errors stop a build once all of them are
//! reported. [`verify`] is not a phase: it runs the course's Python for `check`.

pub mod source;
pub mod diagnostic;
pub mod report;
pub mod course;
pub mod diagram;
pub mod concepts;
pub mod engine;
pub mod errors;
pub mod links;
pub mod question;

pub mod load;
pub mod words;
pub mod translation;
pub mod parse;
pub mod check;
pub mod plan;
pub mod search;
pub mod render;
pub mod precompress;
pub mod write;

pub mod disk;
pub mod python;
pub mod sql;
pub mod build;
pub mod figures;
pub mod guard;
pub mod runner;
pub mod verify;
pub mod new;
pub mod serve;
pub mod choice;
pub mod cli;
