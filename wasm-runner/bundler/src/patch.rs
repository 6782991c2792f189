//! Applies a patch to files in memory.
//!
//! A patch must match exactly, because the version of the crate is known.

use std::collections::BTreeMap;

use diffy::patch_set::{FileOperation, ParseOptions, PatchKind, PatchSet};

/// A crate's text files, by their path in the crate, separated by `/`.
pub(crate) type Files = BTreeMap<String, String>;

/// Why a patch doesn't apply.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PatchError {
    #[error("cannot read the patch: {0}")]
    Unreadable(String),
    #[error("{0} does not exist")]
    NoSuchFile(String),
    #[error("{path}: {reason}")]
    Misfit { path: String, reason: String },
}

/// Applies a patch in the format of `git diff`.
pub(crate) fn apply(patch: &str, files: &mut Files) -> Result<(), PatchError> {
    for change in PatchSet::parse(patch, ParseOptions::gitdiff()) {
        let change = change.map_err(|error| PatchError::Unreadable(error.to_string()))?;
        let operation = change.operation().strip_prefix(1);
        let PatchKind::Text(hunks) = change.patch() else {
            return Err(PatchError::Unreadable(
                "it changes a binary file".to_owned(),
            ));
        };
        let misfit = |path: &str, reason: diffy::ApplyError| PatchError::Misfit {
            path: path.to_owned(),
            reason: reason.to_string(),
        };
        match operation {
            FileOperation::Modify { original, modified } => {
                let before = files
                    .remove(&*original)
                    .ok_or_else(|| PatchError::NoSuchFile(original.to_string()))?;
                let after =
                    diffy::apply(&before, hunks).map_err(|error| misfit(&original, error))?;
                files.insert(modified.into_owned(), after);
            }
            FileOperation::Create(path) => {
                let after = diffy::apply("", hunks).map_err(|error| misfit(&path, error))?;
                files.insert(path.into_owned(), after);
            }
            FileOperation::Delete(path) => {
                files
                    .remove(&*path)
                    .ok_or_else(|| PatchError::NoSuchFile(path.to_string()))?;
            }
            FileOperation::Rename { .. } | FileOperation::Copy { .. } => {
                return Err(PatchError::Unreadable(
                    "it renames or copies a file".to_owned(),
                ));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATCH: &str = "\
Subject: Count from one

A program counts from one.

diff --git a/src/count.rs b/src/count.rs
--- a/src/count.rs
+++ b/src/count.rs
@@ -1,3 +1,3 @@
 fn first() -> u32 {
-    0
+    1
 }
diff --git a/src/new.rs b/src/new.rs
new file mode 100644
--- /dev/null
+++ b/src/new.rs
@@ -0,0 +1 @@
+fn last() {}
";

    fn files(content: &str) -> Files {
        Files::from([("src/count.rs".to_owned(), content.to_owned())])
    }

    #[test]
    fn files_are_changed_and_created() {
        let mut files = files("fn first() -> u32 {\n    0\n}\n");
        apply(PATCH, &mut files).expect("it fits");
        assert_eq!(files["src/count.rs"], "fn first() -> u32 {\n    1\n}\n");
        assert_eq!(files["src/new.rs"], "fn last() {}\n");
    }

    #[test]
    fn a_patch_for_other_text_is_rejected() {
        let error = apply(PATCH, &mut files("fn first() {}\n")).expect_err("it does not fit");
        assert!(error.to_string().starts_with("src/count.rs: "), "{error}");
    }

    #[test]
    fn a_patch_for_a_missing_file_is_rejected() {
        let error = apply(PATCH, &mut Files::new()).expect_err("there is no file");
        assert_eq!(error.to_string(), "src/count.rs does not exist");
    }

    #[test]
    fn text_without_changes_is_not_a_patch() {
        let error = apply("Subject: nothing\n", &mut Files::new()).expect_err("it is empty");
        assert!(matches!(error, PatchError::Unreadable(_)));
    }
}
