# Because:
# an equals sign copies no list, it only gives it another name
basics = ["rice", "oats"]
saturday = list(basics)
sunday = list(basics)
saturday.append("melon")
sunday.append("bread")
print("Saturday:", saturday)
print("Sunday:", sunday)
print("Basics:", basics)
