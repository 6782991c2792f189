"""Checks of the exercise total-by-category."""

from main import minutes_by_genre


def the_playlist_of_the_lesson():
    totals = minutes_by_genre("playlist.csv")
    assert totals is not None, "Your function returned nothing. Does it end with a `return`?"
    assert totals == {"pop": 7, "highlife": 6, "folk": 11, "rock": 5}
    assert type(totals["pop"]) is int, (
        f"Pop has {totals['pop']} minutes in your result. Which conversion makes a whole number?"
    )


def other_playlists():
    with open("other.csv", "w", encoding="utf-8", newline="") as file:
        file.write(
            'genre,minutes,artist,title\njazz,3,Bo,"One, Two"\nlullaby,10,Bo,Hush\njazz,12,Li,Three\njazz,4,Bo,Four\n'
        )
    assert minutes_by_genre("other.csv") == {"jazz": 19, "lullaby": 10}
    with open("other.csv", "w", encoding="utf-8", newline="") as file:
        file.write("artist,title,genre,minutes\n")
    assert minutes_by_genre("other.csv") == {}
