water = 20
while water > 5:
    water = water - 4
    print("water", water)

guests = 3
while guests > 3:
    guests = guests - 1
    print("guests", guests)

price = 10
while True:
    price = price + 5
    print("price", price)
    if price >= 25:
        break

water_passes = "4"
water_at_the_end = water
guests_passes = "0"
price_passes = "3"
