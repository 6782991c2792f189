from dataclasses import dataclass, field

family = ["Amara", "Efua"]


@dataclass
class Track:
    title: str
    tags: list = field(default_factory=list)
    listeners: list = field(default_factory=lambda: family.copy)
    stars: dict = field(default_factory=dict)


rain = Track("Neon Rain")
ferry = Track("Call the Ferry")
rain.tags.append("quiet")
rain.listeners.append("Kofi")
ferry.stars["Efua"] = 5
for track in [rain, ferry]:
    print(track.title, track.tags, track.listeners, track.stars)
print(family)
