readers = 20
morning = readers
readers = readers + 5
evening = readers
readers = 12

my_readers = 25
my_morning = 20
my_evening = 12
