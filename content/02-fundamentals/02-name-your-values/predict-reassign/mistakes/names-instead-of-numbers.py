readers = 20
morning = readers
readers = readers + 5
evening = readers
readers = 12

my_readers = readers
my_morning = morning
my_evening = evening
