guests = 20
morning = guests
guests = guests + 5
evening = guests
guests = 12

my_guests = 0
my_morning = 0
my_evening = 0
