guests = 20
morning = guests
guests = guests + 5
evening = guests
guests = 12

# Your prediction: what do they stand for now?
my_guests = "12"
my_morning = "20"
my_evening = "25"
