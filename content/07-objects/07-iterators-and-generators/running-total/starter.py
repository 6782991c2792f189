def so_far(lengths):
    pass


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
