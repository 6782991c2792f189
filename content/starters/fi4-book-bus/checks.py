"""Checks of the starter fi4-book-bus."""

import re
from pathlib import Path

from shared.programs import last_line, python

FARIDA = ["IMG_0003.JPG", "IMG_0001.jpeg", "IMG_0010.PNG", "notes.txt", "more/IMG_0002.JPG"]


def rename(*typed):
    return python("rename_photos.py", typed=[*typed, "no", "no"])


def largest(*typed):
    return python("ten_largest.py", typed=[*typed, "no", "no"])


def fill(folder, names):
    """Writes files that say what they were called."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"this was {name}", encoding="utf-8")


def make(folder, sizes):
    """Makes files of these sizes."""
    for name, size in sizes.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with open(folder / name, "wb") as file:
            file.truncate(size)


def sizes_in(folder):
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def rename_photos_py_shows_a_plan_with_a_line_for_each_photo():
    folder = Path("checked-r1") / "harbour"
    fill(folder, FARIDA)
    ended = rename("checked-r1/harbour")
    assert ended is not None, (
        "check.pyz typed the name of a folder, but rename_photos.py was still running after eight seconds. Which of its loops can't end?"
    )
    problem = last_line(ended)
    assert ended.returncode == 0, (
        f"check.pyz made a folder with three photos, but rename_photos.py stopped with “{problem}”. Run it yourself, with tour/farida. Which line of your file does Python show you?"
    )
    lines = [line for line in ended.stdout.splitlines() if "->" in line]
    pairs = [
        (re.split(r"[\s\\/?:]", left.strip())[-1], re.split(r"[\s\\/]", right.strip())[-1])
        for left, right in (line.rsplit("->", 1) for line in lines)
    ]
    assert pairs, (
        "check.pyz made a folder with three photos, but the plan has no line with an arrow. What does your function plan return?"
    )
    olds = [old for old, new in pairs]
    wanted = {"IMG_0001.jpeg": "harbour-001.jpeg", "IMG_0003.JPG": "harbour-002.jpg", "IMG_0010.PNG": "harbour-003.png"}
    assert "notes.txt" not in olds, "Your plan gives notes.txt a new name, but that isn't a photo. How can you tell?"
    assert "IMG_0002.JPG" not in olds, (
        "Your plan has IMG_0002.JPG in it, but that photo is one folder deeper. Which method stays on one level?"
    )
    strange = [name for name in olds if name not in wanted]
    assert not strange, (
        f"Your plan has a line for “{strange[0]}”, but the folder has no photo with that name. What's on the left of the arrow?"
    )
    missing = [name for name in wanted if name not in olds]
    assert not missing, (
        f"In a folder with IMG_0001.jpeg, IMG_0003.JPG and IMG_0010.PNG, your plan leaves out {' and '.join(missing)}. What's different about {'its suffix' if len(missing) == 1 else 'their suffixes'}?"
    )
    different = [(old, new) for old, new in pairs if wanted[old] != new]
    old, new = different[0] if different else ("", "")
    reason = f"In a folder called harbour with three photos, {old} should become {wanted.get(old)}, but in your plan it becomes {new}. "
    if new.lower() == wanted.get(old) and new != new.lower():
        reason += "Where do its uppercase letters come from?"
    elif re.sub(r"\d+", "", new) == re.sub(r"\d+", "", wanted.get(old, "")):
        numbers = [re.sub(r"\D+", "", new.rsplit(".", 1)[0]) for old, new in pairs]
        if any(len(number) != 3 for number in numbers):
            reason += "How many digits should each number have?"
        elif sorted(numbers) != ["001", "002", "003"]:
            reason += "What number should your program start counting from?"
        else:
            reason += "In what order does your program number the photos?"
    else:
        reason += "Which parts should a new name have?"
    assert not different, reason


def the_plan_fits_another_folder_and_renames_nothing():
    folder = Path("checked-r2") / "trips" / "lake"
    names = sorted([f"P{number:04}.jpg" for number in range(21, 32)] + ["P0032.JPEG"])
    fill(folder, [*names, "About.txt", "list.csv", "jpg", "film.mp4"])
    before = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    ended = rename("checked-r2/trips/lake")
    problem = last_line(ended)
    assert ended is not None and ended.returncode == 0, (
        f"check.pyz made a folder with twelve photos and four other files, but rename_photos.py stopped with “{problem}”."
    )
    lines = [line for line in ended.stdout.splitlines() if "->" in line]
    pairs = {
        re.split(r"[\s\\/?:]", left.strip())[-1]: re.split(r"[\s\\/]", right.strip())[-1]
        for left, right in (line.rsplit("->", 1) for line in lines)
    }
    wanted = {name: f"lake-{number:03}{Path(name).suffix.lower()}" for number, name in enumerate(names, start=1)}
    different = sorted(name for name in {*wanted, *pairs} if wanted.get(name) != pairs.get(name))
    first = different[0] if different else ""
    reason = f"check.pyz made another folder, trips/lake, with twelve photos. {first} should become {wanted.get(first)} there, but in your plan it becomes {pairs.get(first)}. Which line of your program works only for some folders?"
    if first not in wanted:
        reason = f"check.pyz made another folder, trips/lake. Your plan has a line for {first}, which isn't a photo. How can you tell?"
    elif first not in pairs:
        reason = f"check.pyz made another folder, trips/lake. Your plan has no line for {first}. Which photos does it leave out?"
    assert not different, reason
    after = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert after == before, (
        "check.pyz answered no, but afterwards the folder had different names in it than before. When may your program call rename?"
    )


def after_yes_the_photos_have_their_new_names():
    def inside(folder):
        return {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    renamed = {
        "harbour-001.jpeg": "this was IMG_0001.jpeg",
        "harbour-002.jpg": "this was IMG_0003.JPG",
        "harbour-003.png": "this was IMG_0010.PNG",
        "notes.txt": "this was notes.txt",
        "more/IMG_0002.JPG": "this was more/IMG_0002.JPG",
    }
    for number, (answer, said, question) in enumerate(
        [
            ("yes", "yes,", "When does the line that renames run?"),
            (" YES ", "“ YES ”, with spaces and in uppercase letters,", "What do you compare with yes?"),
        ]
    ):
        folder = Path(f"checked-r3-{number}") / "harbour"
        fill(folder, FARIDA)
        before = inside(folder)
        ended = rename(folder.as_posix(), answer)
        problem = last_line(ended)
        assert ended is not None and ended.returncode == 0, (
            f"check.pyz typed a folder and {said} but rename_photos.py stopped with “{problem}”. Run it yourself. Which line of your file does Python show you?"
        )
        after = inside(folder)
        assert after != before, (
            f"check.pyz typed a folder and {said} but afterwards no photo had a new name. {question}"
        )
        lost = sorted(set(before.values()) - set(after.values()))
        assert not lost, (
            f"After {said} one file isn't anywhere in the folder any more: {lost[0][9:]}. Where did your program put it?"
        )
        assert not sorted(name for name in {*renamed, *after} if renamed.get(name) != after.get(name)), (
            f"After {said} the folder should have the files {', '.join(sorted(renamed))}. It has {', '.join(sorted(after))}. Do the photos get the names from the plan?"
        )
    for number, answer in enumerate(["no", "", "yesterday", "y"]):
        folder = Path(f"checked-r3-no-{number}") / "harbour"
        fill(folder, FARIDA)
        before = inside(folder)
        rename(folder.as_posix(), answer)
        assert inside(folder) == before, (
            f"check.pyz answered “{answer}”, but photos were renamed. Which answer is the only one that should do that?"
        )


def no_photo_is_ever_replaced_by_another_one():
    cases = {
        "late": (
            ["harbour-001.jpg", "harbour-002.jpg", "harbour-003.jpg", "DSC_0001.JPG"],
            "three photos with tidy names and a late one, DSC_0001.JPG,",
        ),
        "one": (["A1.JPG", "A2.JPG", "harbour-002.jpg"], "A1.JPG, A2.JPG and a harbour-002.jpg"),
        "gap": (
            ["harbour-002.jpg", "harbour-003.jpg", "harbour-004.jpg"],
            "harbour-002.jpg to harbour-004.jpg, whose first photo has been deleted,",
        ),
    }
    for case, (names, said) in cases.items():
        folder = Path(f"checked-r4-{case}") / "harbour"
        fill(folder, names)
        ended = rename(folder.as_posix(), "yes")
        left = sorted(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())
        lost = sorted({f"this was {name}" for name in names} - set(left))
        assert not lost, (
            f"check.pyz made a folder with {said} and answered yes. Of {len(names)} photos, {len(left)} {'is' if len(left) == 1 else 'are'} left, and {lost[0][9:]} isn't one of them. What happens to a photo if another one gets its name?"
        )
        problem = last_line(ended)
        assert ended is not None and ended.returncode == 0, (
            f"check.pyz made a folder with {said} and answered yes. No photo was lost, but rename_photos.py stopped with “{problem}”. How can it find out before it renames anything?"
        )
        there = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
        photos = sorted(names)
        new = [f"harbour-{number:03}.jpg" for number in range(1, len(photos) + 1)]
        as_before = {name: f"this was {name}" for name in names}
        as_planned = {name: f"this was {photo}" for name, photo in zip(new, photos)}
        assert there in (as_before, as_planned), (
            f"check.pyz made a folder with {said} and answered yes. No photo was lost, but some were renamed and some weren't. When should your program find out that a name is taken?"
        )
        taken = [name for name in new if name in names]
        said_so = [
            line
            for line in ended.stdout.splitlines()
            if "->" not in line and any(name.removesuffix(".jpg") in line for name in taken)
        ]
        assert there == as_planned or len(said_so) > 0, (
            f"check.pyz made a folder with {said} and answered yes. Nothing was renamed, but no line after the plan says which name is taken. Print one, so that Farida finds out."
        )
    folder = Path("checked-r4-fresh") / "harbour"
    fill(folder, ["A1.JPG", "A2.JPG"])
    ended = rename(folder.as_posix(), "yes")
    there = sorted(path.name for path in folder.iterdir())
    assert there == ["harbour-001.jpg", "harbour-002.jpg"], (
        f"check.pyz made a folder with A1.JPG and A2.JPG, and answered yes. No new name was taken, but now the folder has {' and '.join(there)}. Which paths does your program look for?"
    )


def ten_largest_py_lists_the_ten_largest_files_and_moves_nothing():
    sizes = {
        "clip.mp4": 5_300_000,
        "north/clip.mp4": 4_700_000,
        "north/ice/walk.mov": 4_200_000,
        "south/clip.mp4": 3_600_000,
        "photo.jpg": 3_100_000,
        "south/z.zip": 2_700_000,
        "a.pdf": 2_200_000,
        "north/b.txt": 1_800_000,
        "south/deep/er/c.png": 1_300_000,
        "big.csv": 900_000,
        "north/small.txt": 300_000,
        "tiny.txt": 20,
    }
    folder = Path("checked-l1") / "market"
    make(folder, sizes)
    ended = largest("checked-l1/market")
    assert ended is not None, (
        "check.pyz typed the name of a folder, but ten_largest.py was still running after eight seconds. Which of its loops can't end?"
    )
    problem = last_line(ended)
    assert ended.returncode == 0, (
        f"check.pyz made a folder with twelve files, but ten_largest.py stopped with “{problem}”. Run it yourself, with tour. Which line of your file does Python show you?"
    )
    lines = [line.replace("\\", "/") for line in ended.stdout.splitlines()]
    # What was typed isn't part of the output, so the first line begins with the question.
    lines[:1] = [line.rpartition("? ")[2] for line in lines[:1]]
    listed = [line for line in lines if any(Path(name).name in line for name in sizes)]
    assert listed, (
        "check.pyz made a folder with twelve files in it and in the folders inside it. ten_largest.py printed the name of none of them. What does it print for each file?"
    )
    wanted = list(sizes)[:10]
    missing = [name for name in wanted if not any(Path(name).name in line for line in listed)]
    for name in missing[:1]:
        question = ". Does your program look into every folder, at any depth?"
        if "/" not in name:
            question = ", which is one of the ten largest. Which ten does your program keep?"
        raise AssertionError(
            f"check.pyz made a folder with twelve files, but your list has no line for {name}{question}"
        )
    clips = sum("clip.mp4" in line for line in listed)
    assert clips == 3, (
        f"In check.pyz's folder there are three files called clip.mp4, in three places, and all belong to the ten largest. Your list has {clips} of them. Which ten does your program keep?"
    )
    twins = [name for name in ("north/clip.mp4", "south/clip.mp4") if not any(name in line for line in listed)]
    assert not twins, (
        f"In check.pyz's folder there are three files called clip.mp4, but your list doesn't show which of them is {twins[0]}. Which part of the path helps?"
    )
    more = [name for name in list(sizes)[10:] if any(Path(name).name in line for line in listed)]
    assert not more, (
        f"Your list has {more[0]} in it, which isn't one of the ten largest. How do you take ten items of a sorted list?"
    )

    def line_of(name):
        return next(
            (
                place
                for place, line in enumerate(listed)
                if name in line and (name != "clip.mp4" or "/clip.mp4" not in line or "market/clip.mp4" in line)
            ),
            None,
        )

    places = [line_of(name) for name in wanted]
    unclear = [name for name, place in zip(wanted, places) if place is None]
    assert not unclear, f"Your list doesn't say which line is {unclear[0]}. Show the path to the file on each line."
    turned = places == sorted(places, reverse=True)
    assert places == sorted(places), (
        "Your list has the right ten files, but the largest one is at the end. What could you pass to sorted?"
        if turned
        else "Your list has the right ten files, but not from the largest to the smallest. What does your program sort by?"
    )
    shown = {
        name: [float(number) for number in re.findall(r"(?<![\d.])(\d+\.\d+)\s*MB", listed[place])]
        for name, place in zip(wanted, places)
    }
    wrong = [
        name
        for name in wanted
        if not any(abs(number - sizes[name] / unit) < 0.06 for number in shown[name] for unit in (1_000_000, 1_048_576))
    ]
    first = wrong[0] if wrong else wanted[0]
    whole = re.search(r"(?<![\d.])(\d+)\s*MB", listed[places[wanted.index(first)]])
    line = listed[places[wanted.index(first)]].strip()
    question = (
        "Which format shows one decimal?"
        if whole and abs(int(whole[1]) - sizes[first] / 1000000) <= 1
        else "How many bytes are a megabyte?"
        if "MB" in line or "." not in line.split()[0]
        else "What comes after the number in the lesson's example?"
    )
    assert not wrong, (
        f"{first} has {sizes[first]} bytes, so its line should say {sizes[first] / 1000000:.1f} MB. Yours is “{line}”. {question}"
    )
    assert sizes_in(folder) == sizes, (
        "check.pyz answered no, but afterwards the folder wasn't the same any more. What may your program do before it has a yes?"
    )


def a_folder_with_three_files_is_fine_and_so_is_one_that_isnt_there():
    folder = Path("checked-l2") / "few"
    make(folder, {"x.bin": 100_000, "one/y.bin": 200_000, "one/z.bin": 300_000})
    ended = largest("checked-l2/few")
    problem = last_line(ended)
    assert (
        ended is not None
        and ended.returncode == 0
        and all(name in ended.stdout for name in ("x.bin", "y.bin", "z.bin"))
    ), (
        f"check.pyz made a folder with only three files, but your program didn't list all of them. {'It stopped with “' + problem + '”. ' if problem else ''}What happens if there are fewer than ten?"
    )
    lines = [line for line in ended.stdout.splitlines() if "MB" in line and "Together" not in line]
    assert len(lines) == 3, (
        f"check.pyz made a folder with three files, one of them in the folder itself and two in a folder inside it. Your list has {len(lines)} lines with a size. What does rglob find, besides files?"
    )
    ended = largest("checked-l2/nowhere-7")
    problem = last_line(ended)
    assert ended is not None and ended.returncode == 0, (
        f"check.pyz typed a folder that doesn't exist, but ten_largest.py stopped with “{problem}”. How can it find out before it looks inside?"
    )
    assert "nowhere-7" in ended.stdout, (
        f"check.pyz typed checked-l2/nowhere-7, which doesn't exist. Your program printed “{' '.join(ended.stdout.split())}”. Show that name in your message, so that a person who has mistyped it finds out."
    )


def after_yes_the_ten_are_in_large_and_everything_else_is_where_it_was():
    sizes = {
        "clip.mp4": 530_000,
        "north/clip.mp4": 470_000,
        "north/ice/walk.mov": 420_000,
        "south/clip.mp4": 360_000,
        "photo.jpg": 310_000,
        "south/z.zip": 270_000,
        "a.pdf": 220_000,
        "north/b.txt": 180_000,
        "south/deep/er/c.png": 130_000,
        "big.csv": 90_000,
        "north/small.txt": 30_000,
        "tiny.txt": 20,
    }
    folder = Path("checked-l3") / "market"
    make(folder, sizes)

    for answer in ("no", "", "yesterday"):
        largest("checked-l3/market", answer)
        assert sizes_in(folder) == sizes, (
            f"check.pyz answered “{answer}”, but afterwards the folder wasn't the same any more. Which answer is the only one that moves files?"
        )
    ended = largest("checked-l3/market", " Yes ")
    problem = last_line(ended)
    assert ended is not None and ended.returncode == 0, (
        f"check.pyz answered “ Yes ”, but ten_largest.py stopped with “{problem}”. Run it yourself, with tour. Which line of your file does Python show you?"
    )
    after = sizes_in(folder)
    names = {size: name for name, size in sizes.items()}
    assert after != sizes, (
        "check.pyz answered “ Yes ”, with spaces and an uppercase letter, but no file was moved. When does the line that moves them run?"
    )
    lost = [names[size] for size in sizes.values() if size not in after.values()]
    assert not lost, (
        f"After a yes, {lost[0]} isn't anywhere in the folder any more. Where did it go? (Three of the ten files are called clip.mp4.)"
    )
    twice = [names[size] for size in sizes.values() if list(after.values()).count(size) > 1]
    assert not twice, f"After a yes, {twice[0]} is there twice. Does your program move files, or copy them?"
    outside = [
        name
        for name in list(sizes)[:10]
        if not any(place.startswith("large/") and size == sizes[name] for place, size in after.items())
    ]
    for name in outside[:1]:
        assert after.get(name) != sizes[name], (
            f"After a yes, {name} is still where it was. Three of the ten files are called clip.mp4: which path in large should each of them get?"
        )
        raise AssertionError(
            f"After a yes, {name} isn't in market/large, where market is the folder that was typed. In which folder does your program make large?"
        )
    strange = sorted(
        place
        for place, size in after.items()
        if place.startswith("large/") and Path(names.get(size, "?")).name != Path(place).name
    )
    assert not strange, (
        f"In large, there's a file called {Path(strange[0]).name}, and before it was {names.get(after.get(strange[0]), '?')}. Keep the files' own names."
    )
    others = [name for name in list(sizes)[10:] if after.get(name) != sizes[name]]
    assert not others, (
        f"After a yes, {others[0]} isn't where it was, and it isn't one of the ten largest. Which files does your program move?"
    )


def a_second_run_leaves_large_alone_and_replaces_nothing_in_it():
    folder = Path("checked-l4") / "attic"

    films = {f"box-{number}/film.mp4": 200_000 + 10_000 * number for number in range(10)}
    others = {"old/letter.txt": 70_000, "old/enlarged.txt": 60_000, "shop/large/coat.txt": 50_000}
    make(folder, {**films, **others})
    largest("checked-l4/attic", "yes")
    make(folder, {"box-3/film.mp4": 150_000})
    ended = largest("checked-l4/attic", "no")
    listed = ended.stdout.replace("\\", "/") if ended is not None else ""
    again = [name for name in films if name != "box-3/film.mp4" and name in listed]
    assert not again, (
        f"check.pyz moved ten files with your program and started it again. The second list has {again[0]} in it, which is in large already. Which folder should the search leave out?"
    )
    missing = [name for name in ("box-3/film.mp4", *others) if name not in listed]
    assert not missing, (
        f"check.pyz moved ten files with your program, added a new box-3/film.mp4 and started your program again. Now four files aren't in attic/large, but your list doesn't have {' and '.join(missing)}. What does your search leave out?"
    )
    ended = largest("checked-l4/attic", "yes")
    problem = last_line(ended)
    sizes = sorted(sizes_in(folder).values())
    wanted = sorted([*films.values(), *others.values(), 150_000])
    assert sizes == wanted, (
        f"There was a box-3/film.mp4 in large, and then a new one came along. After the second yes, {len(sizes)} of {len(wanted)} files are left. What happens to a file if another one gets its path?"
    )
    assert ended is not None and ended.returncode == 0, (
        f"There was a box-3/film.mp4 in large, and then a new one came along. No file was lost, but ten_largest.py stopped with “{problem}”. What should it do with that file?"
    )


def a_line_says_how_much_they_take_together():
    def total_of(name, sizes):
        folder = Path("checked-l5") / name
        make(folder, {f"in/file-{number}.bin": size for number, size in enumerate(sizes)})
        ended = largest(f"checked-l5/{name}")
        problem = last_line(ended)
        assert ended is not None and ended.returncode == 0, (
            f"check.pyz made a folder with {len(sizes)} files, and ten_largest.py stopped with “{problem}”."
        )
        return re.findall(r"Together: *(\d+\.\d+) *MB", ended.stdout)

    def fits(found, size):
        return any(abs(float(found[-1]) - size / unit) < 0.06 for unit in (1_000_000, 1_048_576))

    sizes = [400_000 * number + 44_000 for number in range(1, 13)]
    found = total_of("twelve", sizes)
    assert len(found) == 1, (
        f"The output should have one line such as “Together: 14.2 MB”, but your program printed {len(found) or 'none'}. Compare yours with that, character by character."
    )
    ten = sum(sorted(sizes)[2:])
    rounded = sum(round(size / 1_000_000, 1) for size in sorted(sizes)[2:])
    question = (
        "What do you add up: the sizes, or rounded numbers?"
        if abs(float(found[-1]) - rounded) < 0.06
        else "Which files does your sum include?"
    )
    assert fits(found, ten), (
        f"Of twelve files, the ten largest take {ten / 1000000:.1f} MB together, but your line says {found[-1]} MB. {question}"
    )
    few = [1_200_000, 2_500_000]
    found = total_of("two", few)
    assert len(found) == 1 and fits(found, sum(few)), (
        f"Two files take {sum(few) / 1000000:.1f} MB together, but your line says {found[-1] + ' MB' if found else 'nothing'}. Where does your number come from?"
    )
