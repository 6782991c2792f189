# Because:
basics = ["rice", "oats"]
saturday = basics
sunday = basics
saturday.append("melon")
sunday.append("bread")
print("Saturday:", saturday)
print("Sunday:", sunday)
print("Basics:", basics)
