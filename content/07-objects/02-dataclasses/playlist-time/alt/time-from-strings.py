from dataclasses import dataclass, field


@dataclass(frozen=True)
class Track:
    title: str
    artist: str
    seconds: int

    def line(self):
        return f"{self.title} by {self.artist}"


@dataclass
class Playlist:
    name: str
    tracks: list = field(default_factory=lambda: [])

    def add(self, track):
        self.tracks.append(track)

    def seconds(self):
        return sum([track.seconds for track in self.tracks])

    def time(self):
        seconds = str(self.seconds() % 60)
        minutes = self.seconds() // 60
        if len(seconds) == 1:
            seconds = "0" + seconds
        if minutes >= 60:
            rest = str(minutes % 60)
            if len(rest) == 1:
                rest = "0" + rest
            return str(minutes // 60) + ":" + rest + ":" + seconds
        return str(minutes) + ":" + seconds

    def playing_at(self, seconds):
        position = 0
        while position < len(self.tracks) and seconds >= self.tracks[position].seconds:
            seconds -= self.tracks[position].seconds
            position += 1
        if position == len(self.tracks):
            return None
        return self.tracks[position]


def arrival(minutes):
    track = playlist.playing_at(minutes * 60)
    if track is None:
        return "nothing, it's over"
    return track.line()


playlist = Playlist("Ski lift")
playlist.add(Track("Up", "Snow", 61))
playlist.add(Track("Still Up", "Snow", 300))
playlist.add(Track("Down", "Snow", 42))
for track in playlist.tracks:
    print(track.line())
print("Total", playlist.time())
print(arrival(int(input("How long? "))))
