readers = 20
morning = readers
readers = readers + 5
evening = readers
readers = 12

# Your prediction: what are their values now?
my_readers = 12
my_morning = 20
my_evening = 20
