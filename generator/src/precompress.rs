//! Writes `.gz` and `.br` siblings for the files of a site, for servers that send them as they
//! are.
//!
//! Reuses a sibling from an earlier build if it unpacks to the same bytes, because packing takes
//! a hundred times as long. The same bytes always give the same sibling, because it contains
//! neither a name nor a time.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::site::Sink;

/// Extensions of files that compress well. Fonts, images and the packed runner are already
/// compressed.
const PACKABLE: [&str; 16] = [
    "css",
    "csv",
    "d.ts",
    "html",
    "js",
    "json",
    "map",
    "md",
    "py",
    "sql",
    "svg",
    "toml",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// A smaller file fits into one network packet anyway.
const WORTH_IT: usize = 1_400;

/// Quality and window size of Brotli: the best, because a file is packed once and sent often.
const BROTLI: (u32, u32) = (11, 22);

/// Passes files on, each with its siblings.
pub struct WithSiblings<'o> {
    /// Where the files go.
    pub out: &'o dyn Sink,
}

impl Sink for WithSiblings<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        self.out.add(path, bytes);
        if !is_packable(path) || bytes.len() < WORTH_IT {
            return;
        }
        for packing in [Packing::Gzip, Packing::Brotli] {
            let sibling = format!("{path}.{}", packing.ending());
            let earlier = self.out.earlier(&sibling);
            let packed = earlier
                .filter(|packed| packing.unpacks_to(packed, bytes))
                .unwrap_or_else(|| packing.pack(bytes));
            if packed.len() < bytes.len() {
                self.out.add(&sibling, &packed);
            }
        }
    }

    fn earlier(&self, path: &str) -> Option<Vec<u8>> {
        self.out.earlier(path)
    }
}

fn is_packable(path: &str) -> bool {
    PACKABLE.iter().any(|ending| {
        path.strip_suffix(ending)
            .is_some_and(|rest| rest.ends_with('.'))
    })
}

#[derive(Debug, Clone, Copy)]
enum Packing {
    Gzip,
    Brotli,
}

impl Packing {
    fn ending(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
        }
    }

    fn pack(self, bytes: &[u8]) -> Vec<u8> {
        let in_memory = "writing to memory succeeds";
        match self {
            Self::Gzip => {
                let mut packer = GzEncoder::new(Vec::new(), Compression::best());
                packer.write_all(bytes).expect(in_memory);
                packer.finish().expect(in_memory)
            }
            Self::Brotli => {
                let mut packed = Vec::new();
                let (quality, window) = BROTLI;
                let mut packer =
                    brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, window);
                packer.write_all(bytes).expect(in_memory);
                drop(packer);
                packed
            }
        }
    }

    /// Returns whether a sibling unpacks to exactly these bytes.
    fn unpacks_to(self, packed: &[u8], bytes: &[u8]) -> bool {
        // One more byte is enough to see a difference, and limits what a broken file can unpack
        // to.
        let most = bytes.len() as u64 + 1;
        let mut unpacked = Vec::with_capacity(bytes.len());
        let read = match self {
            Self::Gzip => GzDecoder::new(packed).take(most).read_to_end(&mut unpacked),
            Self::Brotli => brotli::Decompressor::new(packed, 1 << 16)
                .take(most)
                .read_to_end(&mut unpacked),
        };
        read.is_ok() && unpacked == bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::{Gathered, Site};

    /// A sink with files from an earlier build.
    struct After<E> {
        site: Gathered,
        earlier: E,
    }

    impl<E: Fn(&str) -> Option<Vec<u8>> + Sync> Sink for After<E> {
        fn add(&self, path: &str, bytes: &[u8]) {
            self.site.add(path, bytes);
        }

        fn earlier(&self, path: &str) -> Option<Vec<u8>> {
            (self.earlier)(path)
        }
    }

    fn packed(files: &[(&str, &[u8])], earlier: impl Fn(&str) -> Option<Vec<u8>> + Sync) -> Site {
        let site = Gathered::default();
        let after = After { site, earlier };
        let out = WithSiblings { out: &after };
        for (path, bytes) in files {
            out.add(path, bytes);
        }
        after.site.into_site()
    }

    fn text() -> Vec<u8> {
        "All work and no play. ".repeat(200).into_bytes()
    }

    #[test]
    fn only_what_gets_smaller_has_siblings() {
        let text = text();
        let files: [(&str, &[u8]); 3] = [
            ("a/index.html", &text),
            ("font.woff2", &text),
            ("short.css", b"a{}"),
        ];
        let site = packed(&files, |_| None);
        let paths: Vec<&str> = site.keys().map(String::as_str).collect();
        assert_eq!(
            paths,
            [
                "a/index.html",
                "a/index.html.br",
                "a/index.html.gz",
                "font.woff2",
                "short.css"
            ]
        );
        for packing in [Packing::Gzip, Packing::Brotli] {
            let sibling = &site[&format!("a/index.html.{}", packing.ending())];
            assert!(packing.unpacks_to(sibling, &text));
        }
    }

    #[test]
    fn a_sibling_is_only_reused_if_it_has_the_same_bytes() {
        let (text, mut other) = (text(), text());
        other.push(b'!');
        // Use worse compression, to tell it from a new one.
        let packer = |bytes: &[u8]| {
            let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
            packer.write_all(bytes).expect("writing to memory succeeds");
            packer.finish().expect("writing to memory succeeds")
        };
        let of = |bytes: &[u8]| {
            let old = packer(bytes);
            let site = packed(&[("a.html", &text)], |path| {
                path.ends_with(".gz").then(|| old.clone())
            });
            *site["a.html.gz"] == *old
        };
        assert!(of(&text));
        assert!(!of(&other));
        assert!(!of(b""));
    }
}
