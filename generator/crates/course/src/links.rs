//! Splits links as authors write them, and resolves them against the folder of their file.
//!
//! Works on text alone. `understory_check` decides whether a target exists, and [`crate::plan`]
//! which URL it has.

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target<'a> {
    /// Out of the course: it has a scheme such as `https:` or `mailto:`.
    External(&'a str),
    /// To an anchor on the same page, without `#`.
    Anchor(&'a str),
    /// To a file of the course, by its path from the course's folder, and perhaps to an anchor
    /// in it.
    File {
        /// `content/02-fundamentals/05-ask-and-convert/lesson.md`
        path: String,
        /// The anchor, without `#`.
        anchor: Option<&'a str>,
    },
    /// Out of the course's folder, or from the root of a server: no build can keep such a link
    /// working.
    Outside,
}

/// The allowed beginnings of external addresses. Other schemes could run code.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Returns whether following an external address can't run any code.
#[must_use]
pub fn is_harmless(url: &str) -> bool {
    SCHEMES.iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// Resolves a link's `destination`, as written in a file in the folder `dir`.
#[must_use]
pub fn resolve<'a>(dir: &str, destination: &'a str) -> Target<'a> {
    if has_scheme(destination) {
        return Target::External(destination);
    }
    if let Some(anchor) = destination.strip_prefix('#') {
        return Target::Anchor(anchor);
    }
    let (path, anchor) = match destination.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (destination, None),
    };
    match join(dir, path) {
        Some(path) => Target::File { path, anchor },
        None => Target::Outside,
    }
}

/// Returns whether `destination` starts with a URL scheme (RFC 3986, section 3.1) or `//`.
fn has_scheme(destination: &str) -> bool {
    if destination.starts_with("//") {
        return true;
    }
    destination.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.chars().all(|each| each.is_ascii_alphanumeric() || "+-.".contains(each))
    })
}

/// Resolves `path` from the folder `dir`; returns `None` if it leaves the course or is
/// absolute.
fn join(dir: &str, path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains('\\') {
        return None;
    }
    let mut joined = String::with_capacity(dir.len() + path.len());
    for name in dir.split('/').filter(|segment| !segment.is_empty()) {
        push_segment(&mut joined, name);
    }
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." if joined.is_empty() => return None,
            ".." => joined.truncate(joined.rfind('/').unwrap_or(0)),
            name => push_segment(&mut joined, name),
        }
    }
    Some(joined)
}

fn push_segment(folder: &mut String, name: &str) {
    if !folder.is_empty() {
        folder.push('/');
    }
    folder.push_str(name);
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIR: &str = "content/02-fundamentals/08-repeat-with-for";

    #[test]
    fn a_relative_link_is_joined_to_its_folder() {
        assert_eq!(
            resolve(DIR, "../05-ask-and-convert/lesson.md#ask"),
            Target::File {
                path: "content/02-fundamentals/05-ask-and-convert/lesson.md".into(),
                anchor: Some("ask"),
            }
        );
    }

    #[test]
    fn a_link_that_climbs_out_is_outside() {
        assert_eq!(resolve(DIR, "../../../../secret.txt"), Target::Outside);
        assert_eq!(resolve(DIR, "/etc/passwd"), Target::Outside);
        assert_eq!(resolve(DIR, "..\\secret.txt"), Target::Outside);
    }

    #[test]
    fn schemes_are_external_and_anchors_stay() {
        assert_eq!(
            resolve(DIR, "https://docs.python.org/"),
            Target::External("https://docs.python.org/")
        );
        assert_eq!(resolve(DIR, "javascript:alert(1)"), Target::External("javascript:alert(1)"));
        assert_eq!(resolve(DIR, "#recap"), Target::Anchor("recap"));
    }
}
