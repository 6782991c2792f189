"""Checks of the exercise playlist-time."""

from main import Playlist, Track, playlist
from understory import program


def made(*lengths):
    mix = Playlist("Test")
    for number, length in enumerate(lengths):
        mix.add(Track(f"Song {number}", "Bo", length))
    return mix


def title(found):
    if found is None or isinstance(found, Track):
        return found and found.title
    return repr(found)


def session(minutes):
    printed = []

    def keep(*values, sep=" ", end="\n", **named):
        printed.append(sep.join(map(str, values)) + end)

    names = {"__name__": "__main__", "print": keep, "input": lambda *prompt: (printed.clear(), str(minutes))[1]}
    exec(compile(program.source, "main.py", "exec"), names)
    return "".join(printed)


def tracks():
    one = Track("Snow", "Bo", 61)
    assert (one.title, one.artist, one.seconds) == ("Snow", "Bo", 61), (
        f"Track('Snow', 'Bo', 61) has the title {one.title!r}, the artist {one.artist!r} and the seconds {one.seconds!r}."
    )
    try:
        one.seconds = 5
    except AttributeError:
        pass
    assert one.seconds == 61, "A track's length can still be changed. How do you make a record that refuses that?"


def an_empty_playlist():
    one, two = Playlist("Test"), Playlist("Other")
    assert one.name == "Test", f"Playlist('Test') has the name {one.name!r}."
    assert one.tracks == [], f"The tracks of a new playlist are {one.tracks!r}."
    one.add(Track("Snow", "Bo", 61))
    assert [track.title for track in one.tracks] == ["Snow"], f"After one call of `add`, the tracks are {one.tracks!r}."
    assert two.tracks == [], (
        "A track was added to one playlist, but another one has it, too. Where does each playlist get its list from?"
    )
    assert Playlist("Test").seconds() == 0, f"The seconds of an empty playlist are {Playlist('Test').seconds()!r}."


def the_playing_time():
    assert made(61, 200).seconds() == 261, f"Tracks of 61 and 200 seconds make {made(61, 200).seconds()!r} seconds."
    for lengths, wanted in [
        ((400, 25), "7:05"),
        ((600,), "10:00"),
        ((3600, 125), "1:02:05"),
        ((3599,), "59:59"),
        ((3600,), "1:00:00"),
        ((9,), "0:09"),
    ]:
        got = made(*lengths).time()
        assert got == wanted, f"With {sum(lengths)} seconds, `time()` returns {got!r}. It should be {wanted!r}."


def whats_playing():
    mix = made(100, 50, 30)
    for seconds, wanted in [
        (0, "Song 0"),
        (99, "Song 0"),
        (120, "Song 1"),
        (100, "Song 1"),
        (150, "Song 2"),
        (179, "Song 2"),
        (180, None),
        (999, None),
    ]:
        got = title(mix.playing_at(seconds))
        assert got == wanted, (
            f"Three tracks take 100, 50 and 30 seconds. After {seconds} seconds, it should be {wanted}, but `playing_at` returns {got}."
        )


def your_own_playlist():
    assert isinstance(playlist, Playlist), "The name `playlist` doesn't mean a `Playlist`."
    assert len(playlist.tracks) >= 3, (
        f"Your playlist has {len(playlist.tracks)} tracks; the task asks for at least three."
    )
    printed, asked = [], []

    def keep(*values, sep=" ", end="\n", **named):
        printed.append(sep.join(map(str, values)) + end)

    def ask(*prompt):
        asked.append("".join(printed))
        return "0"

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep, "input": ask})
    assert asked, "Your program doesn't ask how long the journey takes."
    for track in playlist.tracks:
        assert track.title in asked[0], (
            f"The title {track.title} isn't in what your program prints before the question."
        )
    assert playlist.time() in asked[0], (
        f"Your playlist takes {playlist.time()}, but that isn't in what your program prints before the question."
    )


def the_answer_after_the_question():
    first = playlist.tracks[0].title
    said = session(0)
    assert first in said, (
        f"After 0 minutes, {first} is playing. After the question, your program printed: {said.strip() or 'nothing'}"
    )
    assert "Track(" not in said, f"After the question, your program printed the whole record: {said.strip()}"
    over = session(playlist.seconds() // 60 + 1)
    assert over.strip(), "For a journey that's longer than the music, your program printed nothing after the question."
    assert "None" not in over, f"For a journey that's longer than the music, your program printed: {over.strip()}"
    assert said != over, (
        "Your program prints the same for a journey of 0 minutes and for one that's longer than the music."
    )


def other_journeys_other_playlists():
    for minutes in range(playlist.seconds() // 60 + 1):
        now = playlist.playing_at(minutes * 60)
        if now is not None:
            assert now.title in session(minutes)
    mix = made(10, 10, 10, 10)
    assert [title(mix.playing_at(second)) for second in (5, 10, 19, 39, 40)] == [
        "Song 0",
        "Song 1",
        "Song 1",
        "Song 3",
        None,
    ]
    assert [title(mix.playing_at(second)) for second in (5, 39)] == ["Song 0", "Song 3"]
    assert made(3000, 4200, 61).time() == "2:01:01" and made().time() == "0:00"
    assert title(made().playing_at(0)) is None


def not_frozen():
    one = Track("Snow", "Bo", 61)
    one.seconds = 5
    assert one.seconds == 5


def one_list_for_all():
    one, two = Playlist("Test"), Playlist("Other")
    assert one.tracks is two.tracks


def minutes_without_zero():
    assert made(400, 25).time() == "7:5"


def no_hours():
    assert made(3600, 125).time() == "62:05"


def minutes_in_the_hour():
    assert made(3600, 125).time() in ("1:62:05", "1:62:5")


def time_printed():
    assert made(400, 25).time() is None


def always_with_hours():
    assert made(400, 25).time() in ("0:07:05", "00:07:05")


def always_the_first():
    mix = made(100, 50, 30)
    assert title(mix.playing_at(120)) == title(mix.playing_at(0)) == "Song 0"


def tracks_used_up():
    mix = made(100, 50, 30)
    before = mix.tracks.copy()
    mix.playing_at(120)
    assert mix.tracks != before and len(before) == 3


def not_taken_away():
    mix = made(100, 50, 30)
    assert title(mix.playing_at(0)) == "Song 0" and mix.playing_at(120) is None


def one_second_late():
    mix = made(100, 50, 30)
    assert title(mix.playing_at(0)) == title(mix.playing_at(100)) == "Song 0"


def title_returned():
    assert isinstance(made(100).playing_at(0), str)


def minutes_as_seconds():
    minutes = 1
    while minutes < 200 and playlist.playing_at(minutes) is playlist.playing_at(minutes * 60):
        minutes = minutes + 1
    now = playlist.playing_at(minutes)
    assert now is not None and now.title in session(minutes)


def crashes_when_over():
    crashed = False
    try:
        session(playlist.seconds() // 60 + 1)
    except AttributeError:
        crashed = True
    assert crashed


def none_on_the_screen():
    assert "None" in session(playlist.seconds() // 60 + 1)


def an_hour_is_sixty_minutes():
    mix = Playlist("Test")
    mix.add(Track("Snow", "Bo", 3600))
    hour = mix.time()
    mix.add(Track("Fog", "Bo", 125))
    assert hour != "1:00:00" and mix.time() == "1:02:05"


def never_over():
    mix = Playlist("Test")
    for number, length in enumerate((100, 50, 30)):
        mix.add(Track(f"Song {number}", "Bo", length))
    assert mix.playing_at(120) is mix.tracks[1] and mix.playing_at(180) is not None
