class Library(list):
    def add(self, title):
        if title in self:
            raise ValueError(f"{title} is here already")
        self.append(title)


titles = sorted(["Night Ferry", "Salt Road", "Emma"])
library = Library()
for title in titles:
    library.add(title)
print(len(library), library)
