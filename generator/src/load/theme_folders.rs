/// The theme folders that a build reads.
pub const THEME_FOLDERS: [&str; 9] =
    ["templates", "css", "js", "fonts", "icons", "vendor", "root", "take-home", "words"];
