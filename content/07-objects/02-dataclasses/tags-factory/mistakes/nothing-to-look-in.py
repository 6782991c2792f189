from dataclasses import dataclass, field


@dataclass
class Track:
    title: str
    tags: list = field(default=None)

    def tag(self, word):
        word = word.lower()
        if word not in self.tags:
            self.tags.append(word)


rain = Track("Neon Rain", ["quiet"])
mango = Track("Midnight Mango")
humming = Track("Humming 4")
rain.tag("Rain")
mango.tag("dance")
mango.tag("DANCE")
for track in [rain, mango, humming]:
    print(track.title, track.tags)
