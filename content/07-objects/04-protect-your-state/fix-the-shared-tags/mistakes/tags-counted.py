class Photo:
    total = 0

    def __init__(self, title):
        self.title = title
        self.tags = []

    def tag(self, word):
        if word not in self.tags:
            self.tags.append(word)
            Photo.total = Photo.total + 1


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
