"""Makes the theme's fonts from the npm packages: one instance, few letters, woff2.

Enters: `node_modules/` beside this file, as package-lock.json fixes it. Leaves:
`../../fonts/*.woff2` and the licences, the same bytes each time, and with them the letters
that the generator draws cards with, `../../templates/card/*.ttf`. It does not know the
styles: names and unicode ranges are told in `css/fonts.css`.

    npm ci && pip install -r requirements.txt && python build.py
"""

import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "node_modules" / "@fontsource-variable"
FONTS = HERE.parent.parent / "fonts"
CARD = HERE.parent.parent / "templates" / "card"

# What English prose and code need: everything else comes in a second file, on demand.
BASIC = [*range(0x20, 0x7F), 0xA0, 0xA9, 0xB0, 0xB7, 0xD7, *range(0x2013, 0x2015), *range(0x2018, 0x201A),
         *range(0x201C, 0x201E), 0x2022, 0x2026, 0x20AC, 0x2212]
ACCENTS = [point for point in [*range(0xA1, 0x100), 0x131, 0x152, 0x153] if point not in BASIC]
EXTENDED = range(0x100, 0x180)

TEXT_FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "onum", "lnum", "tnum", "pnum"]
# No `liga`, no `calt`: in code, `!=` has to look like the two characters that are typed.
CODE_FEATURES = ["ccmp", "locl", "mark"]

LITERATA = "literata/files/literata-{subset}-{style}.woff2"
RECURSIVE = "recursive/files/recursive-{subset}-full-normal.woff2"
MONO = {"MONO": 1, "CASL": 0.6, "slnt": 0, "CRSV": 0.5}

# Name of the file, source, axes (a pair stays variable), features.
FACES = [
    ("literata-body", LITERATA.replace("{style}", "opsz-normal"), {"opsz": 14, "wght": (400, 700)}, TEXT_FEATURES),
    ("literata-display", LITERATA.replace("{style}", "opsz-normal"), {"opsz": 48, "wght": 600}, TEXT_FEATURES),
    ("literata-italic", LITERATA.replace("{style}", "opsz-italic"), {"opsz": 14, "wght": 400}, TEXT_FEATURES),
    ("recursive-400", RECURSIVE, {**MONO, "wght": 400}, CODE_FEATURES),
    ("recursive-650", RECURSIVE, {**MONO, "wght": 650}, CODE_FEATURES),
]
# Ending of the file, the package's subset, the characters.
SETS = [("", "latin", BASIC), ("-accents", "latin", ACCENTS), ("-extended", "latin-ext", EXTENDED)]


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
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, axes)
    font.flavor = flavor
    return font


def main():
    """Writes every face in every set of characters, and the licences."""
    for name, source, axes, features in FACES:
        for ending, packaged, characters in SETS:
            path = FONTS / f"{name}{ending}.woff2"
            cut(PACKAGES / source.format(subset=packaged), axes, features, characters).save(path, reorderTables=True)
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
