class Book:
    def __init__(self, title, pages):
        self.title = title
        self.pages = pages
        self.bookmark = 0

    def read_to(self, page):
        if page < self.bookmark or page > self.pages:
            raise ValueError(f"{self.title} has no page {page} ahead")
        self.bookmark = page

    def left(self):
        return self.pages - self.bookmark

    def minutes(self):
        if isinstance(self, Comic):
            return self.left()
        return 2 * self.left()


class Comic(Book):
    pass


class Series:
    def __init__(self, name, books):
        self.name = name
        self.books = books

    def minutes(self):
        return sum([book.minutes() for book in self.books])

    def next_book(self):
        for book in self.books:
            if book.left() > 0:
                return book
        return None


ferry = Book("Night Ferry", 240)
cats = Comic("Moon Cats", 48)
holiday = Series("For the holidays", [ferry, cats])
ferry.read_to(200)
print(holiday.minutes(), "minutes to go")
ferry.read_to(240)
print("Next:", holiday.next_book().title)
