//! Creates the two files that tell the site's service worker what to keep.
//!
//! `offline.json` lists every file with the hash of its bytes and its size, in groups: a reader who
//! has used one file of a group gets all of it. The group without a name is kept for every reader.
//! The packs of packages that no lesson needs aren't part of the whole course.
//! `service-worker.json`, which comes from the theme, gets the hash of that list, so that open
//! pages notice a new version. `--serve` has neither, because it keeps nothing. Sees each file of
//! the site once, and nothing else.

use std::collections::{BTreeMap, HashSet};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use understory_course::plan;

/// Path in the site of the list.
const FILE_LIST: &str = "offline.json";
/// Path in the site of the file that can turn off the service worker, and contains the version.
const SETTINGS_FILE: &str = "service-worker.json";
/// Path in the site of the file that contains the runner's version.
const RUNNER_VERSION_FILE: &str = "runner/bundle.js";
/// Path in the site of the licences of everything in the runner.
const LICENCES_FILE: &str = "runner/licences.txt";
/// The group of Python's files that only programs with a database need.
const DATABASE_GROUP: &str = "runner/sqlite";
/// The folder of the packs of Python's library in the runner. Each pack is a group, because a
/// reader's programs import only a few of them.
const LIBRARY_FOLDER: &str = "library/";
/// The beginning of the names of the packs of packages in that folder, and what follows it in the
/// names of packs of their sources.
const PACKAGE: &str = "package-";
const SOURCE: &str = "source-";
/// The group of what previews of FastAPI's documentation load, which few readers open.
const API_DOCS_GROUP: &str = "theme/vendor/api-docs/";
/// The group of the search index, which `service-worker.js` keeps once a reader has opened a lesson.
const SEARCH_GROUP: &str = plan::SEARCH;
/// The group of the files that every reader gets.
const CORE_GROUP: &str = "";

/// The length of the stored hashes. `service-worker.js` cuts hashes to the same length.
const HASH_BYTES: usize = 16;

#[derive(Serialize)]
struct FileList<'s> {
    /// The version that pages append to the addresses of the runner's packed files.
    #[serde(skip_serializing_if = "Option::is_none")]
    runner: Option<&'s str>,
    groups: BTreeMap<&'s str, BTreeMap<&'s str, (String, usize)>>,
    /// The groups that aren't part of the whole course.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extra: Vec<&'s str>,
}

/// What the list says about a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfflineFile {
    hash: [u8; HASH_BYTES],
    bytes: usize,
}

impl OfflineFile {
    /// Describes a file; `None` if it isn't kept.
    pub(super) fn of(path: &str, bytes: &[u8]) -> Option<Self> {
        is_kept(path).then(|| Self { hash: hash(bytes), bytes: bytes.len() })
    }
}

/// What is needed to create the service worker's files.
#[derive(Debug, Default)]
pub(super) struct ServiceWorker {
    /// The theme's `service-worker.json`. A theme without it has turned off the service worker.
    settings: Option<Map<String, Value>>,
    runner: Option<String>,
}

impl ServiceWorker {
    /// Records a file of the site. Returns whether its final version is created at the end.
    pub(super) fn take(&mut self, path: &str, bytes: &[u8]) -> bool {
        match path {
            SETTINGS_FILE => {
                self.settings = serde_json::from_slice(bytes).ok();
                self.settings.is_some()
            }
            RUNNER_VERSION_FILE => {
                self.runner = version_of_runner(bytes).map(str::to_owned);
                false
            }
            _ => false,
        }
    }

    /// Returns the two files for a site that has all the others. `folders` are those of pages, and
    /// `unused` the packs of packages that no lesson needs.
    pub(super) fn files<'k>(
        self,
        offline_files: impl Iterator<Item = (&'k str, &'k OfflineFile)>,
        folders: &HashSet<String>,
        unused: &[&str],
    ) -> Vec<(String, Vec<u8>)> {
        let Some(mut settings) = self.settings else {
            return Vec::new();
        };
        let all: Vec<(&str, &OfflineFile)> = offline_files.collect();
        // Each language has its own `course.json`, so those files show which folders are languages.
        let data = all.iter().filter_map(|(path, _)| path.strip_suffix(plan::COURSE_DATA));
        let languages: Vec<&str> = data.filter(|folder| folder.matches('/').count() == 1).collect();
        let in_language =
            |path| languages.iter().find_map(|folder| str::strip_prefix(path, folder));
        let mut groups: BTreeMap<&str, BTreeMap<&str, (String, usize)>> = BTreeMap::new();
        for (path, file) in all {
            // A translation leaves out the same files as the course.
            if !in_language(path).is_none_or(is_kept) {
                continue;
            }
            let entry = (URL_SAFE_NO_PAD.encode(file.hash), file.bytes);
            let group = groups.entry(group_of(path, folders)).or_default();
            group.insert(path, entry);
        }
        let is_unused = |group: &&str| package_in(group).is_some_and(|name| unused.contains(&name));
        let extra = groups.keys().copied().filter(is_unused).collect();
        let runner = self.runner.as_deref();
        let list = FileList { runner, groups, extra };
        let list = serde_json::to_vec(&list).expect("a list of files is JSON");
        // The hash of the list changes with any file, so no other version number is needed.
        let version = URL_SAFE_NO_PAD.encode(hash(&list));
        settings.insert("site".to_owned(), Value::from(version));
        let settings = serde_json::to_vec(&settings).expect("a JSON object can be written");
        vec![(FILE_LIST.to_owned(), list), (SETTINGS_FILE.to_owned(), settings)]
    }
}

/// Returns whether a file is kept. Leaves out what is always requested from the host, what only
/// machines read, what is printed or saved right away, the long texts of licences, and the page for
/// wrong addresses, which every host serves in its own way.
fn is_kept(path: &str) -> bool {
    let is_for_machines = [".xml", ".epub", ".map"].iter().any(|ending| path.ends_with(ending));
    !(path.starts_with('.')
        || path.starts_with(plan::PRINT)
        || path.starts_with(plan::CARDS)
        || is_for_machines
        || ["service-worker.js", SETTINGS_FILE, "robots.txt", plan::NOT_FOUND, LICENCES_FILE]
            .contains(&path))
}

/// Returns the group of a file. A lesson's files belong to the group of its page.
fn group_of<'a>(path: &'a str, folders: &HashSet<String>) -> &'a str {
    if let Some(name) = path.strip_prefix(plan::RUNNER) {
        return if name.contains("sqlite") {
            DATABASE_GROUP
        } else if name.starts_with(LIBRARY_FOLDER) {
            path
        } else {
            plan::RUNNER
        };
    }
    if path.starts_with(API_DOCS_GROUP) {
        return API_DOCS_GROUP;
    }
    if path.starts_with(plan::SEARCH) && !path.ends_with(".html") {
        return SEARCH_GROUP;
    }
    let above = path.rmatch_indices('/').map(|(at, _)| &path[..=at]);
    // From the inside: a lesson's folder comes before that of its part.
    let mut above = above.filter(|folder| folders.contains(*folder));
    above.next().unwrap_or(CORE_GROUP)
}

/// Returns the name of the package whose pack or pack of sources is at this path.
fn package_in(path: &str) -> Option<&str> {
    let name = path.strip_prefix(plan::RUNNER)?.strip_prefix(LIBRARY_FOLDER)?;
    let name = name.strip_prefix(PACKAGE)?.strip_suffix(".packed")?;
    Some(name.strip_prefix(SOURCE).unwrap_or(name))
}

/// Parses `export const VERSION = "…";`, as the bundler writes it.
fn version_of_runner(bundle: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bundle).ok()?;
    let (_, rest) = text.split_once("VERSION = \"")?;
    rest.split_once('"').map(|(version, _)| version)
}

fn hash(bytes: &[u8]) -> [u8; HASH_BYTES] {
    let mut hash = [0; HASH_BYTES];
    hash.copy_from_slice(&Sha256::digest(bytes)[..HASH_BYTES]);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(files: &[(&str, &str)]) -> (Value, Value) {
        let mut worker = ServiceWorker::default();
        let mut first_version = BTreeMap::new();
        for (path, text) in files {
            worker.take(path, text.as_bytes());
            first_version.extend(
                OfflineFile::of(path, text.as_bytes()).map(|first_version| (*path, first_version)),
            );
        }
        let folders = ["begin/", "begin/greet/", "es/", "es/begin/greet/"].map(str::to_owned);
        let first_version =
            first_version.iter().map(|(path, first_version)| (*path, first_version));
        let new_files: BTreeMap<String, Vec<u8>> =
            worker.files(first_version, &HashSet::from(folders), &["django"]).into_iter().collect();
        let read = |path: &str| {
            new_files
                .get(path)
                .map_or(Value::Null, |bytes| serde_json::from_slice(bytes).expect("JSON"))
        };
        (read(FILE_LIST), read(SETTINGS_FILE))
    }

    #[test]
    fn files_are_grouped_with_their_page() {
        let (list, _) = added(&[
            (SETTINGS_FILE, "{\"version\":1}"),
            ("index.html", ""),
            ("theme/css/a.css", ""),
            ("theme/vendor/api-docs/a.js", ""),
            ("begin/index.html", ""),
            ("begin/greet/index.html", ""),
            ("begin/greet/images/leaf.svg", ""),
            ("search/index.html", ""),
            ("search/index.json", ""),
            ("runner/runner.js", ""),
            ("runner/python-sqlite.packed", ""),
            ("runner/library/json.packed", ""),
            ("404.html", ""),
            ("print/begin/index.html", ""),
            ("es/course.json", ""),
            ("es/print/begin/index.html", ""),
            ("es/begin/greet/files/course.json", ""),
            ("es/begin/greet/files/print/index.html", ""),
            ("cards/begin/card.png", ""),
            ("sitemap.xml", ""),
            (".nojekyll", ""),
        ]);
        let groups: Vec<(&str, Vec<&str>)> = list["groups"]
            .as_object()
            .expect("groups")
            .iter()
            .map(|(name, files)| {
                let paths = files.as_object().expect("files").keys();
                (name.as_str(), paths.map(String::as_str).collect())
            })
            .collect();
        assert_eq!(
            groups,
            [
                ("", vec!["index.html", "search/index.html", "theme/css/a.css"]),
                ("begin/", vec!["begin/index.html"]),
                ("begin/greet/", vec!["begin/greet/images/leaf.svg", "begin/greet/index.html"]),
                ("es/", vec!["es/course.json"]),
                (
                    "es/begin/greet/",
                    vec![
                        "es/begin/greet/files/course.json",
                        "es/begin/greet/files/print/index.html"
                    ]
                ),
                ("runner/", vec!["runner/runner.js"]),
                ("runner/library/json.packed", vec!["runner/library/json.packed"]),
                ("runner/sqlite", vec!["runner/python-sqlite.packed"]),
                ("search/", vec!["search/index.json"]),
                ("theme/vendor/api-docs/", vec!["theme/vendor/api-docs/a.js"]),
            ]
        );
    }

    #[test]
    fn the_version_changes_with_any_byte() {
        let version =
            |text: &str| added(&[(SETTINGS_FILE, "{\"version\":1}"), ("index.html", text)]).1;
        assert_eq!(version("a"), version("a"));
        assert_ne!(version("a")["site"], version("b")["site"]);
        assert_eq!(version("a")["version"], 1);
    }

    #[test]
    fn the_list_contains_the_runners_version() {
        let bundle = ("runner/bundle.js", "export const VERSION = \"ab12\";\n");
        let (list, _) = added(&[(SETTINGS_FILE, "{\"version\":1}"), bundle]);
        assert_eq!(list["runner"], "ab12");
    }

    #[test]
    fn packages_that_no_lesson_needs_are_not_part_of_the_whole_course() {
        let (list, _) = added(&[
            (SETTINGS_FILE, "{\"version\":1}"),
            ("runner/licences.txt", ""),
            ("runner/library/django.packed", ""),
            ("runner/library/package-django.packed", ""),
            ("runner/library/package-flask.packed", ""),
            ("runner/library/package-source-django.packed", ""),
            ("runner/library/package-source-flask.packed", ""),
        ]);
        let extra =
            ["runner/library/package-django.packed", "runner/library/package-source-django.packed"];
        assert_eq!(list["extra"], serde_json::json!(extra));
        let groups = list["groups"].as_object().expect("groups");
        assert!(groups.contains_key("runner/library/package-django.packed"));
        assert!(!list.to_string().contains("licences"));
    }

    #[test]
    fn nothing_is_kept_without_the_service_worker_settings() {
        assert_eq!(added(&[("index.html", "")]), (Value::Null, Value::Null));
    }
}
