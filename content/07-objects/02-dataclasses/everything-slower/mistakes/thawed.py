from dataclasses import dataclass, replace


@dataclass
class Track:
    title: str
    seconds: int


mix = [Track("Neon Rain", 214), Track("Call the Ferry", 187)]
slow = [Track(track.title, track.seconds) for track in mix]
for track in slow:
    track.seconds = track.seconds + 30
print(slow)
print(mix)
