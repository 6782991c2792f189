# a catalogue that `where` accepts
catalogue = dict(Dune=1)
# a book that `label` accepts
book = ("", 0)
# the days of a plan, as `plan` accepts them
days = [("x", 1)]
# something that `plan` could return
planned = {"x": [1]}
# How many arguments does the shortest call of `plan` have?
shortest = 1
