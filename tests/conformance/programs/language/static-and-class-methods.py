class Date:
    separator = "-"
    def __init__(self, year, month, day):
        self.parts = year, month, day
    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split(cls.separator)))
    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    def __str__(self):
        return self.separator.join(f"{part:02}" for part in self.parts)
class SlashDate(Date):
    separator = "/"
print(Date.parse("2026-3-9"), SlashDate.parse("2026/3/9"), type(SlashDate.parse("1/2/3")).__name__)
print([y for y in (1900, 2000, 2023, 2024) if Date.is_leap(y)], Date(1, 2, 3).is_leap(4))
print(Date.parse.__self__.__name__, Date.is_leap.__name__, type(Date.__dict__["parse"]), type(Date.__dict__["is_leap"]))
bound = Date(2026, 1, 1).__str__
print(bound(), bound.__self__.parts, bound.__func__ is Date.__str__)
for code in ("Date.parse()", "Date.is_leap()", "Date.__str__()", "Date.parse('x')", "Date.parse('1-2')"):
    try:
        exec(code)
    except Exception as error:
        print(type(error).__name__, error)
