before_lunch = 3
after_lunch = 2
cars = 2
experienced = 3
new = 1
share = 2.5
print(f"Each drives {share} hours")
