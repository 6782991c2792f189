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
//! | [`render`] | a plan and a theme | pages and files, each passed to a [`site::Sink`] as soon as it is rendered |
//! | [`mod@write`] | these files | a new version of the site on disk, which becomes visible when it is complete |
//!
//! [`mod@build`] puts them together. After *check*, errors stop a build once all of them are
//! reported. [`verify`] is not a phase: it runs the course's Python for `check`.
//!
//! The modules below are in order: each imports only modules above it. A test enforces that.

// The course: sources, places, diagnostics, the parsed values and the plan of its pages.
pub mod guide;
pub mod source;
pub mod diagnostic;
pub mod links;
pub mod python;
pub mod sql;
pub mod text;
pub mod diagram;
pub mod edit;
pub mod course;
pub mod concepts;
pub mod imports;
pub mod serving;
pub mod engine;
pub mod zip;
pub mod prose;
pub mod errors;
pub mod question;
pub mod load;
pub mod parse;
pub mod check_pyz;
pub mod states;
pub mod apps;
pub mod packs;
pub mod minutes;
pub mod translation;
pub mod plan;

// Its problems.
pub mod check;
pub mod guard;
pub mod runner;
pub mod recordings;
pub mod verify;

// The site, as values.
pub mod site;
pub mod words;
pub mod search;
pub mod render;
pub mod build;

// The command: disk, reports and the server.
pub mod new;
pub mod disk;
pub mod write;
pub mod precompress;
pub mod figures;
pub mod send;
pub mod choice;
pub mod cli;
pub mod report;
pub mod serve;
