# a catalogue that `where` accepts
catalogue = None
# a book that `label` accepts
book = None
# the days of a plan, as `plan` accepts them
days = None
# something that `plan` could return
planned = None
# How many arguments does the shortest call of `plan` have?
shortest = None
