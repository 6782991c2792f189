# Write the dataclass here.


rain = Track("Neon Rain", ["quiet"])
mango = Track("Midnight Mango")
humming = Track("Humming 4")
rain.tag("Rain")
mango.tag("dance")
mango.tag("DANCE")
for track in [rain, mango, humming]:
    print(track.title, track.tags)
