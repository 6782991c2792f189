/// The folders of a theme that a build reads.
pub const FOLDERS: [&str; 9] =
    ["templates", "css", "js", "fonts", "icons", "vendor", "root", "take-home", "words"];
