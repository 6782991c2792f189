"""Checks of the starter wf1-folder-tour."""

import os

from shared.texts import counted

NORTH, SOUTH = ["leek", "kale", "radish", "sorrel"], ["tomato", "pepper", "basil", "melon", "okra"]


def words(name):
    with open(name, encoding="utf-8-sig", errors="replace") as file:
        return file.read().split()


def theres_a_folder_plans_beside_garden():
    places = sorted(
        os.path.relpath(os.path.join(folder, "plans"), ".").replace(os.sep, "/")
        for folder, names, files in os.walk(".")
        if "plans" in names and folder != "."
    )
    near = [name for name in sorted(os.listdir(".")) if name.lower().strip() in ("plan", "plans") and name != "plans"]
    reason = "There's no folder plans next to check.pyz yet. Make it there, with mkdir."
    if os.path.isfile("plans"):
        reason = "There's a file called plans, but it should be a folder. Remove it with rm plans, and make the folder with mkdir."
    elif places:
        reason = (
            f"There's a folder {places[0]}, but none next to check.pyz. Which folder were you in when you typed mkdir?"
        )
    elif near:
        reason = f"There's no folder plans next to check.pyz, but there is {near[0]}. Rename that to plans."
    assert os.path.isdir("plans") and "plans" in os.listdir("."), reason


def plans_north_txt_is_the_north_beds_list():
    assert os.path.isdir("plans"), "There's no folder plans next to check.pyz. Make it as step 4 says."
    inside = [name for name in sorted(os.listdir("plans")) if not name.startswith(".")]
    reason = "plans is still empty. Where did your copy go?"
    if "north.txt" in inside:
        reason = "plans/north.txt is a folder, but it should be a file. Which command made it?"
    elif inside:
        reason = f"In plans, there's {', '.join(inside[:4])}, but no north.txt. Rename the copy to north.txt."
    elif os.path.isfile("north.txt"):
        reason = "north.txt is next to check.pyz, but it belongs in plans. Move it there."
    assert "north.txt" in inside and os.path.isfile("plans/north.txt"), reason
    got = words("plans/north.txt")
    reason = (
        f"plans/north.txt begins with {got[0]}, but the north bed has leek, kale, radish and sorrel. Which file did you copy?"
        if got
        else "plans/north.txt is there, but it's empty. Which file did you copy?"
    )
    if got == SOUTH:
        reason = "plans/north.txt is the south bed's list. Which bed was in the first path after cp?"
    assert got == NORTH, reason


def theres_one_copy_in_plans_and_the_north_bed_still_has_its_list():
    assert not os.path.exists("plans/plants.txt"), (
        "In plans, there's plants.txt as well as north.txt. One command makes a second file, the other gives a file a new name. Which one did you use? Remove the extra file with rm plans/plants.txt."
    )
    assert os.path.isfile("garden/north bed/plants.txt"), (
        "The north bed has no plants.txt any more. Which of cp and mv leaves the old file where it is? Copy plans/north.txt back."
    )


def plans_south_txt_is_the_south_beds_list_and_the_bed_still_has_its_own():
    elsewhere = sorted(
        os.path.relpath(os.path.join(folder, name), ".").replace(os.sep, "/")
        for folder, names, files in os.walk(".")
        for name in [*names, *files]
        if name in ("south.txt", "plans")
        and os.path.join(folder, name) != os.path.join(".", "plans")
        and os.path.basename(folder) != "plans"
    )
    reason = "There's no plans/south.txt yet. Copy the list there, with a path that begins in the shed."
    if elsewhere:
        reason = f"There's no plans/south.txt, but there is {elsewhere[0]}. How many .. does the second path need, from the shed?"
    if os.path.isfile("plans/plants.txt"):
        reason = "The copy in plans is still called plants.txt. Rename it to south.txt."
    assert os.path.isfile("plans/south.txt"), reason
    got = words("plans/south.txt")
    reason = (
        f"plans/south.txt begins with {got[0]}, but the south bed has tomato, pepper, basil, melon and okra. Which file did you copy?"
        if got
        else "plans/south.txt is there, but it's empty. Which file did you copy?"
    )
    if got == NORTH:
        reason = (
            "plans/south.txt is the north bed's list. From the shed, .. is the garden. Which folder comes after it?"
        )
    assert got == SOUTH, reason
    assert os.path.isfile("garden/south-bed/plants.txt"), (
        "The south bed has no plants.txt any more. Which of cp and mv leaves the old file where it is? Copy plans/south.txt back."
    )


def archive_has_the_three_letters_from_2026_and_nothing_else():
    letters = ["2026-03-seeds.txt", "2026-05-open-day.txt", "2026-09-thanks.txt"]
    places = sorted(
        os.path.relpath(os.path.join(folder, "archive"), ".").replace(os.sep, "/")
        for folder, names, files in os.walk(".")
        if "archive" in names and folder != "."
    )
    reason = "There's no folder archive next to check.pyz yet. Make it there, with mkdir."
    if places:
        reason = (
            f"There's a folder {places[0]}, but none next to check.pyz. Which folder were you in when you typed mkdir?"
        )
    if os.path.isfile("archive"):
        reason = "archive is a file, but it should be a folder: copying onto a name that doesn't exist yet makes a file. Remove it with rm archive. Which command comes before cp?"
    assert os.path.isdir("archive"), reason
    inside = [name for name in sorted(os.listdir("archive")) if not name.startswith(".")]
    missing = [name for name in letters if name not in inside]
    extra = [name for name in inside if name not in letters]
    reason = f"These letters from 2026 aren't in archive yet: {', '.join(missing)}. Which names does your star stand for? Try the path after ls."
    folders = [name for name in extra if os.path.isdir("archive/" + name)]
    if folders:
        reason = f"In archive, there's a folder {folders[0]}. The letters should be right in archive, without a folder around them. Which path leads to the letters themselves?"
    assert not missing, reason
    assert not extra, (
        f"archive also has {', '.join(extra[:3])}. Which part of the names should come before the star? Remove the extra ones with rm."
    )
    assert all(os.path.isfile("garden/letters/" + name) for name in letters), (
        "The club's own letters from 2026 aren't all in garden/letters any more. Which of cp and mv leaves the old files where they are?"
    )


def hunt_has_one_treasure_txt_three_folders_deep_or_more():
    top = "hunt"
    assert os.path.isdir(top), (
        f"There's no folder {top} next to check.pyz. If you've renamed it already, everything is fine, and you go on with step 9. If not, make it there."
    )
    found = sorted(
        os.path.relpath(os.path.join(folder, "treasure.txt"), top).replace(os.sep, "/")
        for folder, names, files in os.walk(top)
        if "treasure.txt" in files
    )
    near = sorted(
        os.path.relpath(os.path.join(folder, name), ".").replace(os.sep, "/")
        for folder, names, files in os.walk(top)
        for name in [*names, *files]
        if name.lower().startswith("treasure")
    )
    reason = f"{top} has {len(found) or 'no'} files called treasure.txt. How many should your friend look for?"
    if not found and near:
        reason = f"There's no file called treasure.txt in {top}, but there is {near[0]}. Rename that to treasure.txt."
    assert len(found) == 1, reason
    depth = found[0].count("/")
    assert depth >= 3, (
        f"Your treasure is in {top}/{found[0]}, which is {counted(depth, 'folder')} below {top}. Put it three folders deep or more."
    )
    assert any(" " in part for part in found[0].split("/")[:-1]), (
        f"On the way to {top}/{found[0]}, no folder's name has a space. Give one of them two words. Remember the quotation marks."
    )
    assert os.path.getsize(os.path.join(top, found[0])) > 0, "treasure.txt is empty. Copy a file that says something."


def hunt_has_six_folders_or_more_so_theres_something_to_search():
    folders = sum(len(names) for folder, names, files in os.walk("hunt"))
    assert folders >= 6, (
        f"Counting the ones inside others, hunt has {counted(folders or 'no', 'folder')}. Where could your friend turn the wrong way?"
    )


def garden_hunt_has_the_treasure_three_folders_deep_or_more():
    top = "garden hunt"
    near = [
        name
        for name in sorted(os.listdir("."))
        if name.lower().replace("-", "").replace("_", "").replace(" ", "") == "gardenhunt" and name != top
    ]
    split = [name for name in ("garden/hunt", "garden/garden hunt") if os.path.isdir(name)]
    reason = "There's no folder called garden hunt next to check.pyz. Rename hunt to it."
    if near:
        reason = f"There's no folder called garden hunt, but there is {near[0]}. Rename that: the name has two words and one space."
    elif split:
        reason = f"There's no folder called garden hunt next to check.pyz, but there is {split[0]}. What came after hunt on your line?"
    elif os.path.isdir("hunt/garden"):
        reason = "There's no folder called garden hunt, and your garden is in hunt now. mv hunt/garden garden brings it back. What makes two words one name?"
    assert top in os.listdir(".") and os.path.isdir(top), reason
    inside = [name for name in sorted(os.listdir(top)) if not name.startswith(".")]
    assert inside != ["hunt"], (
        "In garden hunt, there's only the folder hunt, under its old name. What does mv do if its second path is a folder that exists?"
    )
    found = [
        os.path.relpath(os.path.join(folder, "treasure.txt"), top).replace(os.sep, "/")
        for folder, names, files in os.walk(top)
        if "treasure.txt" in files
    ]
    assert len(found) == 1, (
        f"garden hunt has {len(found) or 'no'} files called treasure.txt. Was the whole folder renamed?"
    )
    depth = found[0].count("/")
    assert depth >= 3, f"In garden hunt, the treasure is only {counted(depth, 'folder')} deep. How deep was it in hunt?"
