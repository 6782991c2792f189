//! Writes `.gz` and `.br` siblings for the files of a site, for servers that send them as they
//! are.
//!
//! The same bytes always give the same sibling, because it contains neither a name nor a time.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use understory_source::site::Sink;

/// Extensions of files that compress well. Fonts, images and the packed runner are already
/// compressed.
const COMPRESSIBLE_EXTENSIONS: &str =
    "css csv d.ts html js json map md py sql svg toml txt wasm webmanifest xml";

/// A smaller file fits into one network packet anyway.
const MIN_SIZE: usize = 1_400;

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
        if !is_compressible(path) || bytes.len() < MIN_SIZE {
            return;
        }
        for (ending, packed) in [("gz", gzip(bytes)), ("br", brotli(bytes))] {
            // A server would send the larger file if it were there.
            if packed.len() < bytes.len() {
                self.out.add(&format!("{path}.{ending}"), &packed);
            }
        }
    }
}

fn is_compressible(path: &str) -> bool {
    COMPRESSIBLE_EXTENSIONS
        .split(' ')
        .any(|ending| path.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.')))
}

const IN_MEMORY: &str = "writing to memory succeeds";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).expect(IN_MEMORY);
    packer.finish().expect(IN_MEMORY)
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let (quality, window) = BROTLI;
    let mut packer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, window);
    packer.write_all(bytes).expect(IN_MEMORY);
    packer.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use understory_source::site::MemorySink;

    #[test]
    fn only_what_gets_smaller_has_siblings() {
        let text = "All work and no play. ".repeat(200).into_bytes();
        let site = MemorySink::default();
        let out = WithSiblings { out: &site };
        let files: [(&str, &[u8]); 3] =
            [("a/index.html", &text), ("font.woff2", &text), ("short.css", b"a{}")];
        for (path, bytes) in files {
            out.add(path, bytes);
        }
        let site = site.into_site();
        let paths: Vec<&str> = site.keys().map(String::as_str).collect();
        assert_eq!(
            paths,
            ["a/index.html", "a/index.html.br", "a/index.html.gz", "font.woff2", "short.css"]
        );
        let (gzip, brotli) = (&*site["a/index.html.gz"], &*site["a/index.html.br"]);
        for mut unpacker in [
            Box::new(flate2::read::GzDecoder::new(gzip)) as Box<dyn Read>,
            Box::new(brotli::Decompressor::new(brotli, 4096)),
        ] {
            let mut unpacked = Vec::new();
            unpacker.read_to_end(&mut unpacked).expect("it is whole");
            assert_eq!(unpacked, text);
        }
    }
}
