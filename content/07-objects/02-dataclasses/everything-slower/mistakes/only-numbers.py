from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Track:
    title: str
    seconds: int


mix = [Track("Neon Rain", 214), Track("Call the Ferry", 187)]
slow = [track.seconds + 30 for track in mix]
print(slow)
print(mix)
