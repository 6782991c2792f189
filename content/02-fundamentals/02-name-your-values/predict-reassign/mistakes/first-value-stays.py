guests = 20
morning = guests
guests = guests + 5
evening = guests
guests = 12

my_guests = 25
my_morning = 20
my_evening = 25
