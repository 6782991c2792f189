from dataclasses import dataclass, field


@dataclass(frozen=True)
class Track:
    title: str
    artist: str
    seconds: int


@dataclass
class Playlist:
    name: str
    tracks: list = field(default_factory=list)

    def add(self, track):
        self.tracks = self.tracks + [track]

    def seconds(self):
        total = 0
        for track in self.tracks:
            total += track.seconds
        return total

    def time(self):
        minutes, seconds = self.seconds() // 60, self.seconds() % 60
        if minutes < 60:
            return f"{minutes}:{seconds:02d}"
        return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"

    def playing_at(self, seconds):
        end = 0
        for track in self.tracks:
            end += track.seconds
            if seconds < end:
                return track


playlist = Playlist("To grandma")
for title, seconds in [("Green Tractor", 180), ("Two Cows", 95), ("Mud", 400)]:
    playlist.add(Track(title, "The Barn", seconds))

print("Playlist:", playlist.name)
for number, track in enumerate(playlist.tracks, start=1):
    print(number, track.title)
print("Playing time:", playlist.time())
last = playlist.playing_at(60 * int(input("Minutes? ")))
if last:
    print("Ring the bell when you hear:", last.title)
else:
    print("Silence.")
