"""Checks of the starter p4-folder-tidier."""

import json
import shutil
from pathlib import Path

from shared.programs import last_line, python

SETTINGS = '{"inbox": "inbox", "tidy": "tidy", "kinds": {"photos": [".jpg", ".jpeg", ".png"], "receipts": [".pdf"]}}'


def place(name, files, settings=SETTINGS):
    """Makes a folder with the program and an inbox. Returns its path."""
    here = Path(name)
    here.mkdir()
    for entry in sorted(Path(".").iterdir()):
        if entry.is_file() and entry.suffix == ".py":
            shutil.copy(entry, here)
        elif (
            entry.is_dir()
            and entry.name not in ("inbox", "tidy")
            and not entry.name.startswith(("try-", ".", "_"))
            and any(entry.rglob("*.py"))
        ):
            shutil.copytree(entry, here / entry.name)
    if Path("settings.json").exists():
        (here / "settings.json").write_text(settings, encoding="utf-8")
    (here / "inbox").mkdir()
    put(here, files)
    return here


def put(here, files):
    for name in files:
        (here / "inbox" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "inbox" / name).write_text(files[name], encoding="utf-8")


def run(here, answer, folder=None):
    return python((here / "tidy.py").resolve(), typed=[answer, "no", "no"], cwd=folder or here)


def trouble(ended):
    return last_line(ended) if ended is None or ended.returncode else ""


def inside(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def arrows(ended):
    """Returns the lines of the plan: what is on the left of the arrow, and on the right."""
    lines = [line.replace("\\", "/").rsplit("->", 1) for line in ended.stdout.splitlines() if "->" in line]
    return [(left.strip(), right.strip()) for left, right in lines]


def the_plan_says_where_each_file_goes():
    wanted = {
        "IMG-20260302-0001.jpg": "2026-03/photos",
        "IMG-20260411-0002.png": "2026-04/photos",
        "IMG-20251231-0017.jpeg": "2025-12/photos",
        "2026-03-02 timber.pdf": "2026-03/receipts",
        "2026-11-30 ropes and pulleys.pdf": "2026-11/receipts",
    }
    here = place("try-p1", {name: f"this was {name}" for name in wanted})
    ended = run(here, "no")
    assert not trouble(ended), (
        f"check.pyz made an inbox with five files, and tidy.py stopped with “{trouble(ended)}”. Run it yourself, with the first inbox of make_inbox.py. Which line does Python show you?"
    )
    plan = arrows(ended)
    assert plan, (
        f"check.pyz made an inbox with five files, but tidy.py printed no line with an arrow. {'It printed nothing at all. ' if not ended.stdout.strip() else ''}Print such a line for each file."
    )
    for name, goal in wanted.items():
        lines = [right for left, right in plan if left.endswith(name)]
        assert len(lines) == 1, (
            f"There should be one line for {name}, with its name on the left of the arrow. Your plan has {len(lines) or 'none'}. Which files does it leave out, or take twice?"
        )
        assert goal in lines[0], (
            f"{name} belongs in {goal}, and on the right of its arrow, your plan says “{lines[0]}”. Which part of the name decides that?"
        )
    assert len(plan) == len(wanted), (
        f"The inbox has {len(wanted)} files, and your plan has {len(plan)} lines with an arrow. Which line is one too many?"
    )


def a_plan_moves_nothing_and_it_fits_another_inbox():
    wanted = {
        f"IMG-20{year}{month:02}28-{number:04}.jpg": f"20{year}-{month:02}/photos"
        for number, (year, month) in enumerate([(24, 2), (24, 10), (27, 1), (27, 9)], start=98)
    }
    wanted["2027-01-01 a-nail-and-a-hammer.pdf"] = "2027-01/receipts"
    wanted["2024-02-29 IMG-20240301.pdf"] = "2024-02/receipts"
    wanted["2026-05-09_ladder.pdf"] = "2026-05/receipts"
    wanted["Holiday-20241231.png"] = "2024-12/photos"
    here = place("try-p2", {name: f"this was {name}" for name in wanted})
    before = inside(here / "inbox")
    ended = run(here, "no")
    assert not trouble(ended), f"check.pyz made another inbox, and tidy.py stopped with “{trouble(ended)}”."
    plan = arrows(ended)
    wrong = [
        name for name, goal in wanted.items() if not any(left.endswith(name) and goal in right for left, right in plan)
    ]
    first = wrong[0] if wrong else ""
    assert not wrong, (
        f"check.pyz made another inbox. {first} belongs in {wanted.get(first)}, but your plan doesn't say so. Which part of your program works only for some names?"
    )
    assert inside(here / "inbox") == before and not (here / "tidy").exists(), (
        "check.pyz started your program and typed no, in case it asked. Afterwards the inbox wasn't the same, or there was a folder tidy. What may happen before a yes?"
    )


def after_yes_every_file_is_in_its_folder_and_after_any_other_answer_nothing_is():
    goals = {
        "IMG-20260302-0001.jpg": "2026-03/photos",
        "IMG-20260411-0002.png": "2026-04/photos",
        "2026-03-02 timber.pdf": "2026-03/receipts",
    }
    files = {name: f"this was {name}" for name in goals}
    for number, answer in enumerate(["no", "", "yesterday"]):
        here = place(f"try-m1-no-{number}", files)
        run(here, answer)
        assert inside(here / "inbox") == files, (
            f"check.pyz {'answered “' + answer + '”' if answer else 'pressed Enter'}, and your program moved files. Which answer may do that?"
        )
    here = place("try-m1", files)
    ended = run(here, " Yes ")
    assert not trouble(ended), (
        f"check.pyz answered “ Yes ”, and tidy.py stopped with “{trouble(ended)}”. Run it yourself, with the first inbox. Which line does Python show you?"
    )
    left = inside(here / "inbox")
    assert not left, (
        f"check.pyz answered “ Yes ”, with spaces and an uppercase letter, but afterwards {min(left)} was still in the inbox. Which line moves files, and when does it run?"
    )
    got = inside(here / "tidy")
    wanted = {f"{goal}/{name}": files[name] for name, goal in goals.items()}
    missing = sorted(set(wanted) - set(got))
    assert not missing, (
        f"After a yes, there's no file tidy/{missing[0]}. What's in tidy is: {', '.join(sorted(got)) or 'nothing'}. Where did your program put it?"
    )
    assert got == wanted, (
        "After a yes, the folder tidy doesn't have the same files, or the same contents, as the inbox had before. How does your program move a file?"
    )


def real_names_what_has_no_date_or_no_kind_stays_and_is_named():
    goals = {
        "IMG-20260411-0003.JPG": "2026-04/photos",
        "2026-05-02 SAW.PDF": "2026-05/receipts",
        "IMG-20240229-0001.png": "2024-02/photos",
    }
    stays = {
        "tree.png": "has no date",
        "IMG-20261399-0001.jpg": "has a date that doesn't exist, in month 13",
        "2026-02-30 nails.pdf": "has a date that doesn't exist, the 30th of February",
        "IMG-20250229-0001.jpg": "has a date that doesn't exist: 2025 isn't a leap year",
        "2026-04-30 plan.txt": "is neither a photo nor a receipt",
        "notes.txt": "is neither a photo nor a receipt",
        "IMG.jpg": "has no date",
        "IMG-0001.jpg": "has no date",
        "receipt.pdf": "has no date",
    }
    here = place("try-m2", {name: f"this was {name}" for name in [*goals, *stays]})
    (here / "inbox" / "empty folder").mkdir()
    ended = run(here, "yes")
    assert not trouble(ended), (
        f"check.pyz made an inbox with names from real life, such as tree.png and IMG-20261399-0001.jpg, and tidy.py stopped with “{trouble(ended)}”. The second inbox of make_inbox.py has such names, too. Which of them does your program not expect?"
    )
    got, left = inside(here / "tidy"), inside(here / "inbox")
    for name, goal in goals.items():
        assert f"{goal}/{name}" in got, (
            f"{name} belongs in tidy/{goal}, and after a yes it isn't there. What's different about this name?"
        )
    for name, why in stays.items():
        places = [path for path in got if path.endswith(name)]
        assert name in left, (
            f"{name} {why}, so it should stay in the inbox. After a yes it was {'in tidy/' + places[0] if places else 'gone'}. Which module knows whether a date exists?"
            if "date" in why
            else f"{name} {why}, so it should stay in the inbox. After a yes it was {'in tidy/' + places[0] if places else 'gone'}. Which suffixes does your program know?"
        )
    lines = [line for line in ended.stdout.splitlines() if "->" not in line]
    silent = [name for name in stays if not any(name in line for line in lines)]
    assert not silent, (
        f"{silent[0]} stays in the inbox, and your output doesn't name it on a line without an arrow. Print such a line, so that Yusuf finds out."
    )


def log_txt_has_a_line_for_each_moved_file_and_keeps_them():
    here = place("try-m3", {"IMG-20260302-0001.jpg": "a", "2026-03-02 timber.pdf": "b", "tree.png": "c"})
    run(here, "yes")
    log = here / "log.txt"
    assert log.exists(), "After a yes, there's no log.txt next to tidy.py. Let your program write it there."

    def lines():
        return [
            line
            for line in log.read_text(encoding="utf-8", errors="replace").replace("\\", "/").splitlines()
            if line.strip()
        ]

    first = lines()
    for name in ("IMG-20260302-0001.jpg", "2026-03-02 timber.pdf"):
        found = [line for line in first if name in line]
        assert len(found) == 1, (
            f"After a tidy-up, log.txt should have one line with {name} in it, but it has {len(found) or 'none'}. When does your program write a line?"
        )
        assert "2026-03" in found[0].replace(name, ""), (
            f"The line for {name} in log.txt is “{found[0]}”. It doesn't name the folder of the month. From this line alone, where would you look for the file?"
        )
    put(here, {"IMG-20260411-0002.jpg": "d"})
    run(here, "no")
    assert not any("IMG-20260411-0002.jpg" in line for line in lines()), (
        "check.pyz answered no, but log.txt has a line for IMG-20260411-0002.jpg. Was that file moved?"
    )
    run(here, "yes")
    second = lines()
    assert all(line in second for line in first), (
        "After a second tidy-up, the lines of the first one aren't in log.txt any more. In which mode do you open it?"
    )
    assert sum("IMG-20260411-0002.jpg" in line for line in second) == 1, (
        "After a second tidy-up, log.txt should have one line for the new file, IMG-20260411-0002.jpg. Which files does your program log?"
    )


def an_empty_inbox_is_no_problem_and_neither_is_a_missing_one():
    for case in ("empty", "missing"):
        here = place(f"try-m4-{case}", {})
        if case == "missing":
            (here / "inbox").rmdir()
        for answer in ("no", "yes"):
            ended = run(here, answer)
            assert not trouble(ended), (
                f"The inbox was {case}, and tidy.py stopped with “{trouble(ended)}”. What should it do when there's nothing to tidy?"
            )
            assert ended.stdout.strip(), (
                f"The inbox was {case}, and tidy.py printed nothing. What should Yusuf read then?"
            )


def it_works_from_any_working_folder():
    here = place("try-m5", {"IMG-20260302-0001.jpg": "a"})
    other = Path("try-m5-other")
    other.mkdir()
    ended = run(here, "yes", other)
    assert not trouble(ended), (
        f"check.pyz started tidy.py from a different folder, and it stopped with “{trouble(ended)}”. Where do your paths begin?"
    )
    assert inside(here / "tidy") == {"2026-03/photos/IMG-20260302-0001.jpg": "a"}, (
        "check.pyz started tidy.py from a different folder and answered yes. The file in the inbox next to tidy.py wasn't moved to the tidy next to tidy.py. Where do your paths begin?"
    )
    assert not any(other.iterdir()), (
        f"check.pyz started tidy.py from a different folder. The file was tidied up, but now there's a {min(path.name for path in other.iterdir())} in that folder. Which of your paths begins at the working folder?"
    )


def the_wish_in_yusufs_letter_is_fulfilled():
    here = place("try-c1", {"IMG-20260314-0001.jpg": "first"})
    run(here, "yes")
    files = {
        "yusuf/IMG-20260314-0001.jpg": "second",
        "dina/IMG-20260314-0001.jpg": "third",
        "dina/old/IMG-20260314-0001.jpg": "fourth",
        "dina/2026-03-14 nails.pdf": "fifth",
        "yusuf/2026-03-14 nails.pdf": "sixth",
        "yusuf/IMG-20260401-0001.jpg": "seventh",
    }
    put(here, files)
    ended = run(here, "yes")
    got, left = inside(here / "tidy"), inside(here / "inbox")
    contents = [*got.values(), *left.values()]
    lost = [name for name, text in {"IMG-20260314-0001.jpg": "first", **files}.items() if text not in contents]
    who = "" if not lost else lost[0] if "/" in lost[0] else "the IMG-20260314-0001.jpg of the first tidy-up"
    reason = f"check.pyz tidied up one IMG-20260314-0001.jpg. Then it put files from two phones into inbox/yusuf and inbox/dina, and answered yes again. Afterwards, {who} was gone. Which two files wanted the same path?"
    assert not lost, reason
    assert not trouble(ended), (
        f"With files from two phones in inbox/yusuf and inbox/dina, tidy.py stopped with “{trouble(ended)}”. No file was lost. What should happen to a file whose name is taken?"
    )
    assert not left, (
        f"check.pyz put files into inbox/yusuf and inbox/dina, but after a yes, {min(left)} was still in the inbox. In which folders does your program look, and what does it do if a name is taken?"
    )
    photos = sorted(text for path, text in got.items() if path.startswith("2026-03/photos/"))
    receipts = sorted(text for path, text in got.items() if path.startswith("2026-03/receipts/"))
    assert photos == sorted(["first", "second", "third", "fourth"]) and receipts == sorted(["fifth", "sixth"]), (
        f"Four photos and two receipts belong in tidy/2026-03, and there are {len(photos)} in photos and {len(receipts)} in receipts. What's in tidy is: {', '.join(sorted(got))}. Are month and kind still right for files whose name was taken?"
    )


def and_so_is_everything_else_that_he_asks_for():
    here = place("try-c2", {"IMG-20260314-0001.jpg": "first"})
    run(here, "yes")
    put(
        here,
        {
            "yusuf/IMG-20260314-0001.jpg": "second",
            "dina/IMG-20260314-0001.jpg": "third",
            "dina/2026-03-14 nails.pdf": "fourth",
            "yusuf/2026-03-14 nails.pdf": "fifth",
        },
    )
    shown = run(here, "no")
    planned = [right for left, right in arrows(shown)]
    run(here, "yes")
    got = inside(here / "tidy")
    assert got.get("2026-03/photos/IMG-20260314-0001.jpg") == "first", (
        "The photo that was tidied up first doesn't have its name any more. Who may move what's already in tidy?"
    )
    strange = [
        path
        for path in got
        if not Path(path).name.startswith(("IMG-20260314-0001", "2026-03-14 nails"))
        or Path(path).suffix not in (".jpg", ".pdf")
    ]
    assert not strange, (
        f"There's a file tidy/{strange[0]} now. Its name should begin with the old one and keep its ending, so that Yusuf recognises it. Where do your new characters go?"
    )
    silent = [
        path for path in got if got[path] != "first" and not any(right.endswith(Path(path).name) for right in planned)
    ]
    assert not silent, (
        f"After the yes, there's a file tidy/{silent[0]}, and no arrow of the plan led to that name. When does your program choose the new names?"
    )


def undo_takes_back_the_last_tidy_up_and_no_other():
    here = place("try-u1", {"IMG-20260302-0001.jpg": "a", "2026-03-02 timber.pdf": "b"})
    run(here, "yes")
    files = {"IMG-20260411-0001.jpg": "c", "dina/IMG-20260411-0001.jpg": "d", "tree.png": "e"}
    put(here, files)
    run(here, "yes")
    before = inside(here / "tidy")
    ended = run(here, " Undo ")
    assert not trouble(ended), (
        f"check.pyz answered “ Undo ”, and tidy.py stopped with “{trouble(ended)}”. Run it yourself. Which line does Python show you?"
    )
    left, got = inside(here / "inbox"), inside(here / "tidy")
    assert got != before, (
        "check.pyz tidied up twice and answered “ Undo ”, with spaces and an uppercase letter. Afterwards, tidy was the same as before. Which answers does your program know?"
    )
    missing = [name for name in files if left.get(name) != files[name]]
    assert not missing, (
        f"After an undo, inbox/{missing[0]} should be there again, as it was before the tidy-up. In the inbox there is: {', '.join(sorted(left)) or 'nothing'}. What did your program write down about it?"
    )
    assert got == {"2026-03/photos/IMG-20260302-0001.jpg": "a", "2026-03/receipts/2026-03-02 timber.pdf": "b"}, (
        f"check.pyz tidied up twice and took back the second tidy-up. Exactly the two files from the first should be left. In tidy there is: {', '.join(sorted(got)) or 'nothing'}. How does your program know where the last tidy-up begins?"
    )


def undo_loses_nothing_whatever_has_happened_since():
    here = place("try-u2-nothing", {"IMG-20260302-0001.jpg": "a"})
    ended = run(here, "undo")
    assert not trouble(ended), (
        f"Nothing had been tidied up yet, check.pyz answered undo, and tidy.py stopped with “{trouble(ended)}”. What should it say?"
    )
    assert inside(here / "inbox") == {"IMG-20260302-0001.jpg": "a"}, (
        "Nothing had been tidied up yet, check.pyz answered undo, and the file in the inbox was moved. What's the difference between yes and undo in your program?"
    )
    here = place("try-u2-taken", {"IMG-20260302-0001.jpg": "a", "2026-03-02 timber.pdf": "b"})
    run(here, "yes")
    put(here, {"IMG-20260302-0001.jpg": "new"})
    ended = run(here, "undo")
    contents = sorted([*inside(here / "inbox").values(), *inside(here / "tidy").values()])
    assert contents == ["a", "b", "new"], (
        f"After a tidy-up, a new IMG-20260302-0001.jpg arrived in the inbox, and check.pyz answered undo. Of three files, {len(contents)} are left. What does your undo do if a name is taken?"
    )
    assert not trouble(ended), (
        f"After a tidy-up, a new IMG-20260302-0001.jpg arrived in the inbox. check.pyz answered undo, and tidy.py stopped with “{trouble(ended)}”. What should happen to the one in tidy?"
    )
    assert inside(here / "inbox").get("2026-03-02 timber.pdf") == "b", (
        "After a tidy-up, a new IMG-20260302-0001.jpg arrived in the inbox, and check.pyz answered undo. The receipt, whose name was free, didn't come back. What does your undo do after a name that's taken?"
    )
    here = place("try-u2-deleted", {"IMG-20260302-0001.jpg": "a", "2026-03-02 timber.pdf": "b"})
    run(here, "yes")
    (here / "tidy/2026-03/photos/IMG-20260302-0001.jpg").unlink(missing_ok=True)
    ended = run(here, "undo")
    assert not trouble(ended), (
        f"After a tidy-up, Yusuf deleted a photo in tidy. check.pyz answered undo, and tidy.py stopped with “{trouble(ended)}”. What about the files that are still there?"
    )
    assert inside(here / "inbox") == {"2026-03-02 timber.pdf": "b"}, (
        "After a tidy-up, Yusuf deleted a photo in tidy. check.pyz answered undo, and the receipt didn't come back into the inbox. Where does your program stop?"
    )


def settings_json_says_where_files_come_from_where_they_go_and_what_they_are():
    assert Path("settings.json").exists(), (
        "There's no settings.json next to tidy.py yet. Write it, with the three keys on the page."
    )
    settings = {
        "inbox": "new things",
        "tidy": "sorted/by month",
        "kinds": {"pictures": [".heic", ".jpg"], "drawings": [".dwg"]},
    }
    here = place("try-s1", {}, json.dumps(settings))
    (here / "inbox").rmdir()
    goals = {
        "IMG-20260614-0001.HEIC": "2026-06/pictures",
        "IMG-20260614-0002.jpg": "2026-06/pictures",
        "2026-07-01 platform.dwg": "2026-07/drawings",
    }
    for name in [*goals, "2026-07-01 rope.pdf"]:
        (here / "new things" / name).parent.mkdir(exist_ok=True)
        (here / "new things" / name).write_text(name, encoding="utf-8")
    ended = run(here, "yes")
    assert not trouble(ended), (
        f"check.pyz wrote different settings, and tidy.py stopped with “{trouble(ended)}”. Which line works only with your own settings?"
    )
    got, left = inside(here / "sorted/by month"), inside(here / "new things")
    missing = [f"{goal}/{name}" for name, goal in goals.items() if f"{goal}/{name}" not in got]
    assert not missing, (
        f"check.pyz wrote settings with the inbox “new things”, the tidy “sorted/by month” and the kinds pictures and drawings. After a yes, there's no “{missing[0]}” in sorted/by month. Which words are still written out in your program?"
    )
    assert sorted(left) == ["2026-07-01 rope.pdf"], (
        "In check.pyz's settings no kind has the suffix .pdf, but 2026-07-01 rope.pdf was moved. How does your program know that suffix?"
    )


def damaged_settings_move_nothing():
    files = {"IMG-20260302-0001.jpg": "a", "2026-03-02 timber.pdf": "b"}
    for number, text in enumerate(
        ['{"inbox": "inbox", "tidy":', "", '{"inbox": "inbox",}', '{"inbox": "inbox", "tidy": "tidy"}']
    ):
        what = "took kinds out of" if text.endswith('"tidy"}') else "damaged"
        here = place(f"try-s2-{number}", files, text)
        ended = run(here, "yes")
        assert not trouble(ended), (
            f"check.pyz {what} settings.json, and tidy.py stopped with “{trouble(ended)}”. {'Which exception does json raise for text like that?' if what == 'damaged' else 'What does your program expect of a valid file?'}"
        )
        assert inside(here / "inbox") == files, (
            f"check.pyz {what} settings.json and answered yes, and files were moved. Where to, if nobody knows the settings?"
        )
        assert "settings.json" in ended.stdout, (
            f"check.pyz {what} settings.json, and your program printed “{' '.join(ended.stdout.split())[:120]}”. How would Yusuf know which file to repair?"
        )


def guide_md_explains_it_to_somebody_who_doesnt_program():
    guide = Path("GUIDE.md")
    assert guide.exists(), (
        "There's no GUIDE.md next to tidy.py yet. Write there what Yusuf has to know before he starts your program."
    )
    text = guide.read_text(encoding="utf-8", errors="replace")
    assert text.strip(), (
        "GUIDE.md is empty. Write there how Yusuf starts the program, what the answers do, and what he can set."
    )
    missing = [
        word for word in ("tidy.py", "yes", "undo", "settings.json", "log.txt") if word.lower() not in text.lower()
    ]
    assert not missing, f"GUIDE.md doesn't mention {missing[0]}. Add what Yusuf has to know about it."
