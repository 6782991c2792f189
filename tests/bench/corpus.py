"""Generates a course with any number of lessons, always the same, for Understory and Hugo.

A lesson averages 6.4 kB of Markdown and 4.478 Python blocks: out of every thousand lessons, 522
have four blocks and 478 have five. Words, links and programs come from a random number generator
seeded with the lesson's number, so a longer corpus starts with the shorter one.
"""

import contextlib
import functools
import io
import random

IN_A_PART = 25
BYTES = 6400

WORDS = (
    "a the this that each one of to in on with from for and or but so when where while "
    "loop list name value line program text number price basket shelf letter door river "
    "garden window morning evening bread paper stone bird ticket bus station market seed "
    "counts holds gives takes prints reads writes keeps names adds finds turns begins ends "
    "small large first last next same other new old plain quiet bright early late whole"
).split()

PROGRAMS = (
    'prices = [{a}, {b}, {c}]\ntotal = 0\nfor price in prices:\n    total = total + price\nprint("total:", total)\n',
    'name = "{w}"\ncount = {a}\nif count > {b}:\n    print(f"{{name}}: {{count}}")\nelse:\n    print("few", name)\n',
    'def fine(days, rate={a}):\n    """What a late book costs."""\n    if days <= 0:\n        return 0\n    return days * rate\n\n\nprint(fine({b}))\nprint(fine(0))\n',
    'stock = {{"{w}": {a}, "{x}": {b}}}\nfor item, count in stock.items():\n    print(item, count)  # one a line\n',
    'words = ["{w}", "{x}", "{y}"]\nlong = [word for word in words if len(word) > {d}]\nprint(sorted(long))\n',
    'left = {a}\nwhile left > {d}:\n    left = left - {b}\nprint("left:", left)\n',
)

# The concepts that the programs use, so that the concept gate has something to check.
TEACHES = (
    "assignment",
    "arithmetic",
    "comparison",
    "comment",
    "list",
    "for-loop",
    "while-loop",
    "if-else",
    "f-string",
    "def",
    "parameter",
    "default-argument",
    "return",
    "docstring",
    "dict",
    "loop-unpack",
    "list-comprehension",
    "print-many-values",
)


def sentence(dice):
    words = [dice.choice(WORDS) for _ in range(dice.randint(6, 14))]
    place = dice.randrange(len(words))
    mark = dice.random()
    if mark < 0.15:
        words[place] = f"*{words[place]}*"
    elif mark < 0.3:
        words[place] = f"`{words[place]}`"
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def paragraph(dice):
    return " ".join(sentence(dice) for _ in range(dice.randint(2, 4))) + "\n"


def program(dice):
    words = dice.sample(WORDS[18:], 3)
    numbers = {key: dice.randint(1, 99) for key in "abc"}
    return dice.choice(PROGRAMS).format(w=words[0], x=words[1], y=words[2], d=dice.randint(2, 5), **numbers)


@functools.cache
def output(text):
    """Returns what a program prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(text, {})
    return printed.getvalue()


def names(number):
    part, place = divmod(number, IN_A_PART)
    return f"part-{part + 1}", f"lesson-{place + 1}"


def body(number, link):
    """Returns a lesson's Markdown. `link` gives another lesson's address and an anchor in it."""
    dice = random.Random(number)
    blocks = 4 + ((number + 1) * 478 // 1000 - number * 478 // 1000)
    pieces = []
    for section in range(blocks):
        pieces.append(f"## {dice.choice(WORDS[18:]).capitalize()} {section + 1}\n")
        pieces.append(paragraph(dice))
        other = dice.randrange(max(1, number // IN_A_PART * IN_A_PART), number + 1) if number else 0
        pieces.append(f"See [the lesson before]({link(number, other)}) for {dice.choice(WORDS)}.\n")
        pieces.append("- " + sentence(dice) + "\n- " + sentence(dice) + "\n")
        text = program(dice)
        pieces.append(f"```python\n{text}```\n```output\n{output(text)}```\n")
        if section == 1:
            pieces.append(
                "| name | value |\n|---|---:|\n"
                + "".join(f"| {dice.choice(WORDS)} | {dice.randint(1, 99)} |\n" for _ in range(4))
            )
    size = sum(len(piece) + 1 for piece in pieces)
    while size < BYTES:
        pieces.append(paragraph(dice))
        size += len(pieces[-1]) + 1
    return "\n".join(pieces)


def save(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def folders(number):
    part, lesson = names(number)
    return f"{number // IN_A_PART + 1:03d}-{part}", f"{number % IN_A_PART + 1:02d}-{lesson}"


def understory(folder, count):
    """Writes the corpus as an Understory course and returns the path of its middle lesson."""
    save(
        folder / "content/course.toml",
        'title = "Corpus"\ndescription = "Generated."\nlanguage = "en"\nlicence = "CC0"\ntheme = "default"\npython = "3.14"\n',
    )
    save(
        folder / "content/home.md",
        '+++\ntitle = "Begin"\nlede = "Generated."\nprogram = \'print("Hello")\'\n+++\n\nText.\n',
    )

    def link(own_folder, other):
        if other == own_folder:
            return "lesson.md"
        part, lesson = folders(other)
        same = own_folder // IN_A_PART == other // IN_A_PART
        return f"../{lesson}/lesson.md" if same else f"../../{part}/{lesson}/lesson.md"

    for number in range(count):
        part, lesson = folders(number)
        if number % IN_A_PART == 0:
            save(
                folder / f"content/{part}/part.md",
                f'+++\ntitle = "Part {number // IN_A_PART + 1}"\ndescription = "Generated."\n+++\n\nText.\n',
            )
        teaches = f"teaches = {list(TEACHES)}\n".replace("'", '"') if number == 0 else ""
        head = f'+++\ntitle = "Lesson {number + 1}"\nid = "L{number + 1}"\nminutes = 5\ndescription = "Generated."\n{teaches}+++\n\n'
        save(folder / f"content/{part}/{lesson}/lesson.md", head + body(number, link))
    part, lesson = folders(count // 2)
    return folder / f"content/{part}/{lesson}/lesson.md"
