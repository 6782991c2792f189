readers = 0
morning = readers
readers = readers + 0
evening = readers
readers = 0

my_readers = 0
my_morning = 0
my_evening = 0
