from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Track:
    title: str
    seconds: int


mix = [Track("Neon Rain", 214), Track("Call the Ferry", 187)]
for track in mix:
    slow = replace(track, seconds=track.seconds + 30)
print(slow)
print(mix)
