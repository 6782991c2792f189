# Regular expressions: search, find all, replace, split.
import re

line = "2026-11-03 14:05:{:02d} WARN user{}@example.org spent {} euros, see https://example.org/a/{}\n"
log = "".join(line.format(number % 60, number, number * 3, number) for number in range(1_200))

dates = re.findall(r"\d{4}-\d{2}-\d{2}", log)
addresses = re.findall(r"([\w.]+)@([\w.]+)", log)
spent = sum(int(found.group(1)) for found in re.finditer(r"spent (\d+) euros", log))
hidden = re.sub(r"user\d+", lambda found: "*" * len(found.group()), log)
words = re.split(r"[\s,:/]+", log)
pattern = re.compile(r"^(\S+) (\S+) (?P<level>[A-Z]+) .*?(?P<number>\d+) euros")
levels = {}
for entry in log.splitlines():
    found = pattern.match(entry)
    if found and int(found["number"]) % 2:
        levels[found["level"]] = levels.get(found["level"], 0) + 1
print(len(dates), len(addresses), spent, hidden.count("*"), len(words), levels)
