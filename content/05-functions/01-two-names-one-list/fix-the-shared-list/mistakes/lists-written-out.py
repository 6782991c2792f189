# Because: three names stood for one and the same list
basics = ["rice", "oats"]
saturday = ["rice", "oats", "melon"]
sunday = ["rice", "oats", "bread"]
print("Saturday:", saturday)
print("Sunday:", sunday)
print("Basics:", basics)
