guests = 20
morning = guests
guests = guests + 5
evening = guests
guests = 12

my_guests = guests
my_morning = morning
my_evening = evening
