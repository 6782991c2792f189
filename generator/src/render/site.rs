//! A whole site in memory: the bytes of every file by its path.
//!
//! Files are kept by the first folder of their paths. A later build's site shares the folders
//! in which nothing changed, so that to copy one and to tell two apart costs as much as what
//! is different. Knows nothing of pages.

use std::collections::BTreeMap;
use std::ops::Index;
use std::sync::Arc;

/// The files of a folder at the top, by their whole paths.
type Folder = BTreeMap<String, Arc<[u8]>>;

/// The bytes of every file of a site, by its path there. Pages of folders end in
/// `index.html`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// By the path up to the first `/`, which is part of the name, so that folders stand in
    /// the order of their files' paths. A file at the root is a folder of its own.
    folders: BTreeMap<String, Arc<Folder>>,
}

fn folder_of(path: &str) -> &str {
    path.find('/').map_or(path, |at| &path[..=at])
}

impl Site {
    /// A site without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The bytes of the file at this path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Arc<[u8]>> {
        self.folders.get(folder_of(path))?.get(path)
    }

    /// The same, with the path as the site has it.
    #[must_use]
    pub fn get_key_value(&self, path: &str) -> Option<(&String, &Arc<[u8]>)> {
        self.folders.get(folder_of(path))?.get_key_value(path)
    }

    /// Whether there is a file at this path.
    #[must_use]
    pub fn contains_key(&self, path: &str) -> bool {
        self.get(path).is_some()
    }

    /// Puts a file in its place.
    pub fn insert(&mut self, path: String, bytes: Arc<[u8]>) {
        let is_same = |known: &Arc<[u8]>| Arc::ptr_eq(known, &bytes);
        if self.get(&path).is_some_and(is_same) {
            return;
        }
        match self.folders.get_mut(folder_of(&path)) {
            Some(folder) => drop(Arc::make_mut(folder).insert(path, bytes)),
            None => {
                let folder = folder_of(&path).to_owned();
                let files = Folder::from([(path, bytes)]);
                self.folders.insert(folder, Arc::new(files));
            }
        }
    }

    /// Puts a whole site into a folder of this one; `""` is its root.
    pub fn add(&mut self, folder: &str, site: &Self) {
        for (path, bytes) in site.iter() {
            self.insert(format!("{folder}{path}"), Arc::clone(bytes));
        }
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        if !self.contains_key(path) {
            return;
        }
        let name = folder_of(path);
        let folder = self.folders.get_mut(name).expect("it holds the file");
        Arc::make_mut(folder).remove(path);
        if folder.is_empty() {
            self.folders.remove(name);
        }
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.folders.values().map(|folder| folder.len()).sum()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.folders.is_empty()
    }

    /// Every file, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Arc<[u8]>)> {
        self.folders.values().flat_map(|folder| folder.iter())
    }

    /// Every path, in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.iter().map(|(path, _)| path)
    }
}

impl Index<&str> for Site {
    type Output = Arc<[u8]>;

    fn index(&self, path: &str) -> &Arc<[u8]> {
        self.get(path).expect("the site has this file")
    }
}

impl Extend<(String, Arc<[u8]>)> for Site {
    fn extend<T: IntoIterator<Item = (String, Arc<[u8]>)>>(&mut self, files: T) {
        for (path, bytes) in files {
            self.insert(path, bytes);
        }
    }
}

impl FromIterator<(String, Arc<[u8]>)> for Site {
    fn from_iter<T: IntoIterator<Item = (String, Arc<[u8]>)>>(files: T) -> Self {
        let mut site = Self::new();
        site.extend(files);
        site
    }
}

impl<const N: usize> From<[(String, Arc<[u8]>); N]> for Site {
    fn from(files: [(String, Arc<[u8]>); N]) -> Self {
        files.into_iter().collect()
    }
}

/// What is another in a later site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// The paths of files that are new or have other bytes, in order.
    pub changed: Vec<String>,
    /// The paths of files that are gone, in order.
    pub gone: Vec<String>,
}

impl Difference {
    /// What makes `after` another site than `before`.
    #[must_use]
    pub fn between(before: &Site, after: &Site) -> Self {
        let mut difference = Self::default();
        let none = Folder::new();
        for (name, folder) in &after.folders {
            match before.folders.get(name) {
                Some(known) if Arc::ptr_eq(known, folder) => {}
                known => difference.add(known.map_or(&none, AsRef::as_ref), folder),
            }
        }
        for (name, folder) in &before.folders {
            if !after.folders.contains_key(name) {
                difference.add(folder, &none);
            }
        }
        difference.gone.sort();
        difference
    }

    fn add(&mut self, before: &Folder, after: &Folder) {
        let mut old = before.iter().peekable();
        for (path, bytes) in after {
            while let Some((gone, _)) = old.next_if(|(gone, _)| *gone < path) {
                self.gone.push(gone.clone());
            }
            let is_same = old
                .next_if(|(known, _)| *known == path)
                .is_some_and(|(_, known)| Arc::ptr_eq(known, bytes) || known == bytes);
            if !is_same {
                self.changed.push(path.clone());
            }
        }
        self.gone.extend(old.map(|(path, _)| path.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        let file = |(path, text): &(&str, &str)| ((*path).to_owned(), Arc::from(text.as_bytes()));
        files.iter().map(file).collect()
    }

    #[test]
    fn files_stand_in_the_order_of_their_paths() {
        let mut paths = [
            "index.html",
            "a/x",
            "a-b/x",
            "a/index.html",
            "404.html",
            "b/c/d",
        ];
        let site = site(&paths.map(|path| (path, "1")));
        paths.sort_unstable();
        assert_eq!(
            site.keys().collect::<Vec<_>>(),
            paths.iter().collect::<Vec<_>>()
        );
        assert_eq!(site.len(), 6);
        assert!(site.contains_key("b/c/d") && !site.contains_key("b/c"));
    }

    #[test]
    fn a_copy_shares_what_is_the_same_and_a_change_of_it_leaves_the_first_alone() {
        let before = site(&[("a/b", "1"), ("a/c", "1"), ("b/c", "1"), ("d", "1")]);
        let mut after = before.clone();
        after.insert("a/b".to_owned(), Arc::from(&b"2"[..]));
        assert_eq!(&*before["a/b"], b"1");
        assert!(Arc::ptr_eq(&before["b/c"], &after["b/c"]));
        let difference = Difference::between(&before, &after);
        assert_eq!(
            (difference.changed, difference.gone),
            (vec!["a/b".to_owned()], vec![])
        );
    }

    #[test]
    fn what_is_new_and_what_is_gone_is_told_in_order() {
        let before = site(&[("a/b", "1"), ("a/c", "1"), ("old/x", "1"), ("z", "1")]);
        let after = site(&[("a/b", "1"), ("a/d", "1"), ("new/x", "1"), ("z", "2")]);
        let Difference { changed, gone } = Difference::between(&before, &after);
        assert_eq!(changed, ["a/d", "new/x", "z"]);
        assert_eq!(gone, ["a/c", "old/x"]);
    }
}
