//! Where this program's releases and its author guide are.

/// The repository with this program's releases, as `owner/name`. The release workflow sets it at
/// compile time.
pub const RELEASE_REPOSITORY: Option<&str> = option_env!("UNDERSTORY_REPOSITORY");

/// Returns where a page of the author guide is: its address in the repository that released this
/// program, or its path in a checkout.
#[must_use]
pub fn page(name: &str) -> String {
    in_repository(RELEASE_REPOSITORY, name)
}

/// Returns a page of the guide as a link in Markdown, or in a checkout its path.
#[must_use]
pub fn link(words: &str, name: &str) -> String {
    match RELEASE_REPOSITORY {
        Some(_) => format!("[{words}]({})", page(name)),
        None => format!("{words}, `{}` in the repository of `understory`,", page(name)),
    }
}

fn in_repository(repository: Option<&str>, name: &str) -> String {
    let path = format!("docs/authors/{name}");
    match repository {
        Some(repository) => {
            let version = env!("CARGO_PKG_VERSION");
            format!("https://github.com/{repository}/blob/v{version}/{path}")
        }
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_released_program_names_the_page_of_its_own_version() {
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(
            in_repository(Some("grace/understory"), "checks.md"),
            format!("https://github.com/grace/understory/blob/v{version}/docs/authors/checks.md")
        );
    }

    #[test]
    fn in_a_checkout_the_page_is_a_file_that_exists() {
        let path = in_repository(None, "rules/README.md");
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
        assert!(root.join(path).is_file());
    }
}
