guests = ["Ada", "Bo"]
guests.append("Cy")
guests.insert(1, "Di")
guests.extend(["Eve", "Flo"])
guests += ["Gus"]
print(guests, len(guests), guests[0], guests[-1], guests[1:3], guests[::-1])
guests.remove("Bo")
print(guests.pop(), guests.pop(0), guests.index("Cy"), guests.count("Cy"), "Ada" in guests)
del guests[0]
guests[0] = "Zed"
guests[1:2] = ["x", "y"]
print(guests)
guests.reverse()
print(guests, guests.copy() == guests, guests is guests.copy())
guests.clear()
print(guests, [0] * 3, [1] + [2], [[]] * 2, list("abc"))
grid = [[0] * 2 for _ in range(2)]
grid[0][1] = 5
print(grid, [1, 2] < [1, 3], [1, 2] == [1.0, 2.0], max([3, 1]), min("bca"))
same = grid
same.append("shared")
print(grid)
loop = [1]
loop.append(loop)
print(loop)
print([n ** 2 for n in range(5) if n % 2 == 0], [(a, b) for a in "xy" for b in range(2)])
