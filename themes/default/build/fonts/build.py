"""Makes the theme's fonts from the npm packages: one instance, few letters, woff2.

Enters: `node_modules/` beside this file, as package-lock.json fixes it. Leaves:
`../../fonts/*.woff2` and the licences, the same bytes each time, and with them the letters
that the generator draws cards with, `../../templates/card/*.ttf`. Names and unicode ranges are
told to browsers in `../../css/fonts.css`: where they differ from what is made here, it fails.

    npm ci && pip install -r requirements.txt && python build.py
"""

import re
import shutil
import string
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "node_modules" / "@fontsource-variable"
FONTS = HERE.parent.parent / "fonts"
CARD = HERE.parent.parent / "templates" / "card"
STYLES = HERE.parent.parent / "css" / "fonts.css"

# What English prose and code need, and the other letters and signs of Western Europe.
BASIC = [
    *range(0x20, 0x7F),
    0xA0,
    0xA9,
    0xB0,
    0xB7,
    0xD7,
    *range(0x2013, 0x2015),
    *range(0x2018, 0x201A),
    *range(0x201C, 0x201E),
    0x2022,
    0x2026,
    0x20AC,
    0x2212,
]
ACCENTS = [point for point in [*range(0xA1, 0x100), 0x131, 0x152, 0x153] if point not in BASIC]
EXTENDED = [point for point in range(0x100, 0x180) if point not in ACCENTS]

# What nearly every page shows in a face; its other signs and letters come on demand. The letters of
# English stay in one file: systems that fit letters to pixels do so by the file they are in.
PROSE = [
    *map(ord, string.ascii_letters + string.digits + " !\"&'(),-./:;?"),
    0xA0,
    0xB7,
    0x2013,
    0x2014,
    0x2018,
    0x2019,
    0x201C,
    0x201D,
    0x2026,
]
CODE = [*range(0x20, 0x7F), 0xA0, 0x2026]
KEYWORDS = [*map(ord, string.ascii_letters + " ")]
# In words that English took over, and in names.
BORROWED = [*map(ord, "áéíñóú")]

# Figures of one width stand in tables, which are set in the body's face.
BODY_FEATURES = ["kern", "liga", "tnum"]
TEXT_FEATURES = ["kern", "liga"]
# No `liga`, no `calt`: in code, `!=` has to look like the two characters that are typed.
CODE_FEATURES = []
# Accented letters that a language writes in its own way.
ACCENT_FEATURES = ["ccmp", "locl", "mark", "mkmk"]

LITERATA = "literata/files/literata-{subset}-{style}.woff2"
RECURSIVE = "recursive/files/recursive-{subset}-full-normal.woff2"
MONO = {"MONO": 1, "CASL": 0.6, "slnt": 0, "CRSV": 0.5}

# Name of the file, what it shows on nearly every page, source, axes (a pair stays variable), features.
FACES = [
    (
        "literata-body",
        PROSE + BORROWED,
        LITERATA.replace("{style}", "opsz-normal"),
        {"opsz": 14, "wght": (400, 700)},
        BODY_FEATURES,
    ),
    ("literata-display", PROSE, LITERATA.replace("{style}", "opsz-normal"), {"opsz": 48, "wght": 600}, TEXT_FEATURES),
    ("literata-italic", PROSE, LITERATA.replace("{style}", "opsz-italic"), {"opsz": 14, "wght": 400}, TEXT_FEATURES),
    ("recursive-400", CODE + BORROWED, RECURSIVE, {**MONO, "wght": 400}, CODE_FEATURES),
    ("recursive-650", KEYWORDS, RECURSIVE, {**MONO, "wght": 650}, CODE_FEATURES),
]


def sets(everyday):
    """The files of one face: ending of the name, the package's subset, the characters, features they add."""
    signs, accents = ([point for point in points if point not in everyday] for points in (BASIC, ACCENTS))
    return [
        ("", "latin", everyday, []),
        ("-signs", "latin", signs, []),
        ("-accents", "latin", accents, ACCENT_FEATURES),
        ("-extended", "latin-ext", EXTENDED, ACCENT_FEATURES),
    ]


# The letters of cards: outlines alone, for nothing there shapes a text.
LETTERS = LITERATA.replace("{style}", "opsz-normal"), {"opsz": 48, "wght": 600}
LETTER_SETS = [("letters", "latin", [*BASIC, *ACCENTS]), ("letters-extended", "latin-ext", EXTENDED)]


def cut(source, axes, features, characters, flavor="woff2"):
    """Gives the font in `source` with these axes fixed and only these characters."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    # No page is set in columns from top to bottom.
    options.drop_tables += ["vhea", "vmtx", "VVAR"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, axes)
    font.flavor = flavor
    return font


def declared_ranges():
    """The characters of each file as the style sheet tells them."""
    face = re.compile(r"fonts/([^/]+)\.woff2.*?unicode-range: ([^;]*);", re.DOTALL)
    return {
        name: {point for part in ranges.split(",") for point in range_of(part)}
        for name, ranges in face.findall(STYLES.read_text())
    }


def range_of(part):
    """`U+20-7E` as its code points."""
    first, _, last = part.strip().removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def main():
    """Writes every face in every set of characters, and the licences."""
    files = {
        f"{name}{ending}": set(characters)
        for name, everyday, *_ in FACES
        for ending, _, characters, _ in sets(everyday)
    }
    expected_ranges = declared_ranges()
    differing = sorted(
        name for name in files.keys() | expected_ranges.keys() if files.get(name) != expected_ranges.get(name)
    )
    if differing:
        sys.exit(f"css/fonts.css tells other characters than are cut here of: {', '.join(differing)}")
    for name, everyday, source, axes, features in FACES:
        for ending, packaged, characters, more in sets(everyday):
            path = FONTS / f"{name}{ending}.woff2"
            cut(PACKAGES / source.format(subset=packaged), axes, [*features, *more], characters).save(
                path, reorderTables=True
            )
            print(f"{path.name}: {path.stat().st_size / 1024:.1f} KB")
    source, axes = LETTERS
    for name, packaged, characters in LETTER_SETS:
        path = CARD / f"{name}.ttf"
        cut(PACKAGES / source.format(subset=packaged), axes, [], characters, None).save(path, reorderTables=True)
        print(f"{path.name}: {path.stat().st_size / 1024:.1f} KB")
    for family in ("literata", "recursive"):
        shutil.copyfile(PACKAGES / family / "LICENSE", FONTS / f"{family}-licence.txt")


if __name__ == "__main__":
    main()
