class Library(list):
    def add(self, title):
        if title in self:
            raise ValueError(f"{title} is here already")
        self.append(title)


titles = ["Night Ferry", "Salt Road", "Emma"]
library = Library()
for title in titles:
    library.add(title)
library.sort()
print(len(library), end=" ")
print(library)
