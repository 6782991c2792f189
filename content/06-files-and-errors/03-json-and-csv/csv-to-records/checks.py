"""Checks of the exercise csv-to-records."""

from main import load_tracks


def six_records():
    tracks = load_tracks("playlist.csv")
    assert tracks is not None, "Your function returned nothing. Does it end with a `return`?"
    assert isinstance(tracks, list), (
        f"Your function returned a {type(tracks).__name__}. It should be a list, with one dictionary for each track."
    )
    assert len(tracks) == 6, f"The playlist has 6 tracks, but the length of your list is {len(tracks)}."
    assert all(isinstance(track, dict) for track in tracks), (
        f"The first item of your list is {tracks[0]!r}. Each item should be a dictionary."
    )


def the_first_record():
    first = load_tracks("playlist.csv")[0]
    assert first == {"artist": "Luna Park", "title": "Blue Bus", "genre": "pop", "minutes": 3}
    assert type(first["minutes"]) is int, (
        f"The minutes of your first record are {first['minutes']!r}. Which conversion makes a whole number?"
    )


def commas_and_quotation_marks():
    tracks = load_tracks("playlist.csv")
    assert tracks[1] == {"artist": "Kofi, Ama & Sons", "title": "Wait, Wait", "genre": "highlife", "minutes": 6}
    assert tracks[4] == {"artist": "The Late Ones", "title": 'The "Real" Me', "genre": "rock", "minutes": 5}


def another_playlist():
    with open("other.csv", "w", encoding="utf-8", newline="") as file:
        file.write('title,artist,minutes,genre\r\n"Hm, Hm",Łódź Five,12,jazz\r\nSiesta,"Duo Ñandú",8,"folk, slow"\r\n')
    assert load_tracks("other.csv") == [
        {"title": "Hm, Hm", "artist": "Łódź Five", "minutes": 12, "genre": "jazz"},
        {"title": "Siesta", "artist": "Duo Ñandú", "minutes": 8, "genre": "folk, slow"},
    ]
    with open("other.csv", "w", encoding="utf-8", newline="") as file:
        file.write("artist,title,genre,minutes\n")
    assert load_tracks("other.csv") == []


def split():
    tracks = load_tracks("playlist.csv")
    assert not any(track.get("artist") == "Kofi, Ama & Sons" for track in tracks)
    assert any("Kofi" in str(track) for track in tracks)


def first_one_only():
    tracks = load_tracks("playlist.csv")
    assert tracks[0]["minutes"] == 3 and tracks[1]["minutes"] == "6"


def one_record_six_times():
    tracks = load_tracks("playlist.csv")
    assert len(tracks) == 6 and all(track is tracks[0] for track in tracks)


def always_the_playlist():
    with open("other.csv", "w", encoding="utf-8") as file:
        file.write("artist,title,genre,minutes\nBo,Hush,lullaby,2\n")
    assert len(load_tracks("other.csv")) == 6
