guests = 20
morning = guests
guests = guests + 5
evening = guests
guests = 12

my_guests = 12
my_morning = 12
my_evening = 12
