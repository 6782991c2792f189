class Photo:
    total = 0
    seen = []

    def __init__(self, title):
        self.title = title
        self.tags = []
        Photo.total = Photo.total + 1

    def tag(self, word):
        if word not in Photo.seen:
            self.tags.append(word)
            Photo.seen.append(word)


sunrise = Photo("Sunrise")
goat = Photo("Goat")
sunrise.tag("snow")
goat.tag("animal")
sunrise.tag("red")
goat.tag("snow")
goat.tag("animal")
print(sunrise.title, sunrise.tags)
print(goat.title, goat.tags)
print(Photo.total, "photos")
