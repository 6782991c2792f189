from collections import defaultdict
# a catalogue that `where` accepts
catalogue = {"Salt Road": 4, "Emma": 12}
# a book that `label` accepts
book = ("Salt Road", 4)
# the days of a plan, as `plan` accepts them
days = [("Monday", 3), ("Friday", 5)]
# something that `plan` could return
planned = defaultdict(list)
planned["Monday"].append(1)
# How many arguments does the shortest call of `plan` have?
shortest = 1
