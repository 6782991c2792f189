before_lunch = 3
after_lunch = 2
cars = 2
experienced = 3
new = 1
hours = before_lunch + after_lunch
drivers = experienced + new
share = hours * cars / drivers
print(f"Each drives {share} hours")
