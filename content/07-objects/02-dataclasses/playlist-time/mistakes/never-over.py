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
        self.tracks.append(track)

    def seconds(self):
        return sum([track.seconds for track in self.tracks])

    def time(self):
        total = self.seconds()
        hours = total // 3600
        minutes = total % 3600 // 60
        if hours > 0:
            return f"{hours}:{minutes:02}:{total % 60:02}"
        return f"{minutes}:{total % 60:02}"

    def playing_at(self, seconds):
        for track in self.tracks:
            if seconds < track.seconds:
                return track
            seconds = seconds - track.seconds
        return self.tracks[-1]


playlist = Playlist("Night bus")
playlist.add(Track("Neon Rain", "The Tin Kettles", 214))
playlist.add(Track("Call the Ferry", "Ada Waves", 187))
playlist.add(Track("Midnight Mango", "Pelican Radio", 251))
playlist.add(Track("Long Road, Short Legs", "The Tin Kettles", 340))

print(f"{playlist.name} ({playlist.time()})")
for track in playlist.tracks:
    print(f"  {track.title} - {track.artist}")
minutes = int(input("How many minutes does the journey take? "))
track = playlist.playing_at(minutes * 60)
if track is None:
    print("When you arrive, the music is over. Talk to somebody!")
else:
    print(f"When you arrive, you'll be in the middle of {track.title}.")
